import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled, ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import type { Context } from './reading/context.ts';
import { errorFormatter, type Fault } from './format-error.ts';
import { httpPlugin } from './plugins/http-plugin.ts';
import { openReader } from './plugins/open-reader.ts';
import { executableSchema } from './schema.ts';

/** What the API is made of. */
export interface ApiOptions {
  /** The schema, all files of it. */
  readonly typeDefs: string;
  /** Is told every fault that an answer masks. */
  readonly log: (fault: Fault) => void;
}

/** What Apollo would do by itself: hints for caches between, reports to its makers, a page that is loaded from elsewhere. */
const SWITCHED_OFF = [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginUsageReportingDisabled(), ApolloServerPluginLandingPageDisabled()];

/** Apollo over our resolvers, not yet started. Every operation is to be handed a fresh `Context` of the store that is to answer it. */
export function createApi({ typeDefs, log }: ApiOptions): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema: executableSchema(typeDefs),
    introspection: true,
    // Safe: the door takes only application/json by POST, and Apollo refuses a mutation by GET.
    csrfPrevention: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    formatError: errorFormatter(log),
    plugins: [...SWITCHED_OFF, openReader, httpPlugin],
  });
}
