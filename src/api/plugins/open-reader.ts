import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, type DocumentNode, type FragmentDefinitionNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import type { Context } from '../reading/context.ts';

/** Opens the reader before the first resolver runs. A bad document, or one that asks only for the schema, never needs the store. */
export const openReader: ApolloServerPlugin<Context> = {
  requestDidStart: () => Promise.resolve({
    didResolveOperation: async ({ document, operation, contextValue }) => {
      if (operation && readsGraph(document, operation)) await contextValue.open();
    },
  }),
};

/** Whether an operation selects a root field that is not introspection; a field that is skipped counts as selected. */
export function readsGraph(document: DocumentNode, operation: OperationDefinitionNode): boolean {
  const fragments = new Map(document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION).map((one) => [one.name.value, one]));
  return selectsField(operation.selectionSet, fragments);
}

function selectsField({ selections }: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): boolean {
  return selections.some((selection) => {
    if (selection.kind === Kind.FIELD) return !selection.name.value.startsWith('__');
    const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    return inner !== undefined && selectsField(inner.selectionSet, fragments);
  });
}
