import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fingerprint, unchanging } from './reply.ts';
import type { Reply } from './reply.ts';

/** Nothing is loaded from, or sent to, another host; GraphiQL's style brings its fonts and its icon as data. */
const POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'", "img-src 'self' data:", 'font-src data:',
  "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
].join('; ');

const STYLE = `html, body, #graphiql { height: 100%; margin: 0; }
body { font-family: system-ui, sans-serif; }
noscript { display: block; padding: 2rem; }
`;

const SCRIPT_TYPE = 'text/javascript; charset=utf-8';
const STYLE_TYPE = 'text/css; charset=utf-8';

/** Files of installed packages, under the names that the page asks for; React keeps its browser builds out of its exports. */
const PACKAGED = [
  { name: 'react.js', from: 'react', file: 'umd/react.production.min.js', type: SCRIPT_TYPE },
  { name: 'react-dom.js', from: 'react-dom', file: 'umd/react-dom.production.min.js', type: SCRIPT_TYPE },
  { name: 'graphiql.js', from: 'graphiql', file: 'graphiql.min.js', type: SCRIPT_TYPE },
  { name: 'graphiql.css', from: 'graphiql', file: 'graphiql.min.css', type: STYLE_TYPE },
] as const;

/** GraphiQL and all that it loads, by path below `page`; each example is a tab of its own. Addresses carry the content's fingerprint, so they are kept for a year. */
export function graphiqlFiles(page: string, graphql: string, examples: readonly string[]): ReadonlyMap<string, Reply> {
  const resolve = createRequire(import.meta.url);
  const own = [
    { name: 'start.js', type: SCRIPT_TYPE, body: startScript(graphql, examples) },
    { name: 'page.css', type: STYLE_TYPE, body: STYLE },
  ];
  const packaged = PACKAGED.map(({ name, from, file, type }) => ({ name, type, body: readFileSync(join(dirname(resolve.resolve(`${from}/package.json`)), file)) }));
  const files = [...packaged, ...own];
  const address = (name: string): string => `${page}/${name}?v=${fingerprint(files.find((file) => file.name === name)?.body ?? '')}`;
  const html = { ...unchanging('text/html; charset=utf-8', pageText(address), 'no-cache') };
  const replies = new Map<string, Reply>(files.map(({ name, type, body }) => [`${page}/${name}`, unchanging(type, body, 'public, max-age=31536000, immutable')]));
  replies.set(page, { ...html, headers: { ...html.headers, 'Content-Security-Policy': POLICY } });
  return replies;
}

function pageText(address: (name: string) => string): string {
  const scripts = ['react.js', 'react-dom.js', 'graphiql.js', 'start.js'].map((name) => `<script defer src="${address(name)}"></script>`);
  const styles = ['graphiql.css', 'page.css'].map((name) => `<link rel="stylesheet" href="${address(name)}">`);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>AI governance graph: ask</title>
<link rel="icon" href="data:,">
${[...styles, ...scripts].join('\n')}
<body>
<div id="graphiql"><noscript>This page needs JavaScript; GraphQL itself is at <a href="/graphql">/graphql</a>, its schema at <a href="/schema.graphql">/schema.graphql</a>.</noscript></div>
`;
}

function startScript(graphql: string, examples: readonly string[]): string {
  return `const examples = ${JSON.stringify(examples)};
ReactDOM.createRoot(document.getElementById('graphiql')).render(React.createElement(GraphiQL, {
  fetcher: GraphiQL.createFetcher({ url: ${JSON.stringify(graphql)} }),
  defaultTabs: examples.map((query) => ({ query })),
}));
`;
}
