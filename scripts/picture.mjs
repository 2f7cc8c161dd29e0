// Draws an export as a picture: node scripts/picture.mjs story.json > story.svg (from `aigov export --format d3.json`). Allegations are dashed, and the sources stand below.
import { readFileSync } from 'node:fs';
import { forceCenter, forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';

const [WIDTH, HEIGHT, LINE] = [1000, 600, 16];
/** Blue, sky, green, orange, purple, red (Okabe and Ito): told apart also without seeing red and green apart. */
const COLOURS = { Company: '#0072b2', AIModel: '#56b4e9', Platform: '#009e73', Policy: '#e69f00', Stakeholder: '#cc79a7', Event: '#d55e00' };

const escaped = (text) => String(text).replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character]);
const whole = Math.round;

/** A text as lines of some 24 characters. */
function wrapped(text, width = 24) {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== '' && last.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}

/** Places things so that links are short and names do not lie on each other; the same for the same file. */
function place({ nodes, links }) {
  forceSimulation(nodes)
    .force('link', forceLink(links).id((node) => node.id).distance(170).strength(0.25))
    .force('charge', forceManyBody().strength(-900))
    .force('collide', forceCollide(62))
    .force('x', forceX().strength(0.06)).force('y', forceY().strength(0.12))
    .force('center', forceCenter(WIDTH / 2, HEIGHT / 2))
    .stop().tick(400);
  stretch(nodes, 'x', 90, WIDTH - 90);
  stretch(nodes, 'y', 30, HEIGHT - 70);
}

/** Fills the room from one side to the other. */
function stretch(nodes, side, least, most) {
  const places = nodes.map((node) => node[side]);
  const [from, to] = [Math.min(...places), Math.max(...places)];
  for (const node of nodes) node[side] = whole(to === from ? (least + most) / 2 : least + ((node[side] - from) / (to - from)) * (most - least));
}

function linkLine({ source, target, modality, relation }) {
  const dashed = modality === 'STATED' ? '' : ' stroke-dasharray="5 4"';
  return `<line x1="${source.x}" y1="${source.y}" x2="${target.x}" y2="${target.y}"${dashed}><title>${escaped(`${source.name} ${relation} ${target.name} (${modality})`)}</title></line>`;
}

function nodeGroup({ x, y, name, group }) {
  const lines = wrapped(name).map((line, row) => `<tspan x="${x}" y="${y + 26 + row * 13}">${escaped(line)}</tspan>`);
  return `<circle cx="${x}" cy="${y}" r="11" fill="${COLOURS[group]}"/><text text-anchor="middle" paint-order="stroke" stroke="#fff" stroke-width="3">${lines.join('')}</text>`;
}

/** The sources of all links, each once, those of most links first. */
function sources(links) {
  const counts = new Map();
  for (const source of links.flatMap((link) => link.sources)) counts.set(source, (counts.get(source) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([source, count]) => `${source} (${count} link${count === 1 ? '' : 's'})`);
}

function drawn(story) {
  place(story);
  const { nodes, links, about } = story;
  const legend = Object.entries(COLOURS).filter(([type]) => nodes.some(({ group }) => group === type))
    .map(([type, colour], row) => `<circle cx="20" cy="${24 + row * 18}" r="6" fill="${colour}"/><text x="32" y="${28 + row * 18}">${type}</text>`);
  const cut = about.cut === null ? [] : [`Cut: ${about.cut}`];
  const notes = [
    `${nodes.length} things, ${links.length} links; dashed: alleged. ${about.withheld} more links withheld.`, ...cut,
    `The AI governance graph, revision ${about.revision} of ${about.date.slice(0, 10)}; asked for: ${about.question}. ${about.licence}`,
    'Sources:', ...sources(links).flatMap((source) => wrapped(source, 150)),
  ];
  const height = HEIGHT + (notes.length + 1) * LINE;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="11" fill="#222">
<rect width="100%" height="100%" fill="#fff"/>
<g stroke="#999" stroke-width="1.2">
${links.map(linkLine).join('\n')}
</g>
${nodes.map(nodeGroup).join('\n')}
${legend.join('\n')}
${notes.map((note, row) => `<text x="16" y="${HEIGHT + (row + 1) * LINE}">${escaped(note)}</text>`).join('\n')}
</svg>
`;
}

process.stdout.write(drawn(JSON.parse(readFileSync(process.argv[2] ?? '/dev/stdin', 'utf8'))));
