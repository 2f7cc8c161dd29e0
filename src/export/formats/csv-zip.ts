import type { Content, Write, WriteOptions } from '../content/content.ts';
import { dataPackage, readmeText } from '../tables/package-files.ts';
import { edgeTable, evidenceTable, nodeTable } from '../tables/tables.ts';
import { zip, type Packed } from '../text/zip.ts';

/** Tables of things, links and evidence, with a note for people and a descriptor for programs. */
export const csvZip: Write = (content, options) => zip(files(content, options), content.header.date.slice(0, 10));

function files(content: Content, options: WriteOptions): readonly Packed[] {
  return [
    { name: 'README.txt', text: whole(readmeText(content.header)) },
    { name: 'datapackage.json', text: whole(dataPackage(content.header)) },
    { name: 'nodes.csv', text: nodeTable(content, options, false) },
    { name: 'edges.csv', text: edgeTable(content, options, false) },
    { name: 'evidence.csv', text: evidenceTable(content, options, false) },
  ];
}

async function* whole(text: string): AsyncIterable<string> {
  yield await Promise.resolve(text);
}
