import { describe, expect, it } from 'vitest';
import { claimsIn, HEAD, MAPPING, readCsv, readSeed, told } from './given.ts';

const BOMB = `a: &a [x, x, x, x, x, x, x, x, x]\n${'b c d e f g h i j'.split(' ').map((name, nth) => `${name}: &${name} [${Array<string>(9).fill(`*${'abcdefghi'[nth] ?? ''}`).join()}]`).join('\n')}\n`;
const utf16 = Buffer.from(`${HEAD}1,A,x\n`, 'utf16le');
const MARK = Buffer.from([0xff, 0xfe]);

describe('a CSV file is read', () => {
  it.each([
    ['with a byte order mark', Buffer.from(`\uFEFF${HEAD}1,A,x\n2,B,y\n`)],
    ['with line endings of Windows', `${HEAD}1,A,x\n2,B,y\n`.replaceAll('\n', '\r\n')],
    ['with spaces around its cells and without an end of its last line', `${HEAD}1, A ,x\n2,B ,y`],
    ['with 10,000 columns that nobody asks for', `${HEAD.trim()},${Array.from({ length: 10_000 }, (_, nth) => `c${nth}`).join()}\n1,A,x${',v'.repeat(10_000)}\n2,B,y${','.repeat(10_000)}\n`],
    ['with a cell of 20 MB', `${HEAD}1,A,${'x'.repeat(20_000_000)}\n2,B,y\n`],
  ])('%s', (_what, text) => {
    const reading = readCsv(text);
    expect([told(reading), claimsIn(reading)]).toEqual([[], 2]);
  });

  it('with a header alone, as nothing', () => expect(readCsv(HEAD)).toEqual({ graphs: [], problems: [], report: [] }));
});

describe('a CSV file is refused at its place', () => {
  it.each([
    ['that is empty', '', 'a.csv:1:1 (header): the file is empty'],
    ['with a quote that is never closed', `${HEAD}1,A,"x\n2,B,y\n`, 'a.csv:2:5 (file): the quotes of this cell'],
    ['with a cell of 50 MB', Buffer.from(`${HEAD}1,A,${'x'.repeat(50_000_000)}\n`), 'a.csv:1:1 (file): the file has 50000018 bytes; expected at most 33554432'],
    ['with a name of 20 MB', `${HEAD}1,A,x\n2,${'x'.repeat(20_000_000)},y\n`, 'a.csv:3:3 entities[1].name: '],
    ['in UTF-16, the low byte first', Buffer.concat([MARK, utf16]), 'a.csv:1:1 (file): the file is UTF-16'],
    ['in UTF-16, the high byte first', Buffer.concat([MARK, utf16]).swap16(), 'a.csv:1:1 (file): the file is UTF-16'],
    ['in UTF-16 without a mark', utf16, 'a.csv:1:1 (file): the file is UTF-16'],
    ['in Latin-1', Buffer.from(`${HEAD}1,A,x\n2,Caf\xe9,x\n`, 'latin1'), 'a.csv:3:6 (file): byte 0xE9 is no UTF-8'],
    ['with NUL in a cell', `${HEAD}1,A\0B,x\n`, 'a.csv:2:3 entities[0].name: "A\\u0000B" holds the character U+0000'],
    ['with one column twice', 'No,Name,Text,Name\n1,A,x,B\n', 'a.csv:1:14 (header): the column "Name" stands a second time'],
    ['with a row that is too short', `${HEAD}1,A,x\n2,B\n`, 'a.csv:3:1 [1]: 2 cells stand here; expected 3'],
    ['whose lines end as on old Macs', `${HEAD}1,A,x\n`.replaceAll('\n', '\r'), 'a.mapping.yaml:8:47 claims[0].text: no column "Text" in the header'],
    ['of 200,001 rows', `${HEAD}${'1,A,x\n'.repeat(200_001)}`, 'a.csv:200002:1 (file): 200001 rows stand here; expected at most 200000'],
  ])('%s', (_what, text, place) => {
    const reading = readCsv(text);
    expect([told(reading).map((line) => line.slice(0, place.length))[0], reading.graphs]).toEqual([place, []]);
  });

  it('in its last row, after 3,000 good ones', () => {
    const rows = Array.from({ length: 3_000 }, (_, nth) => `${nth},Firm ${nth % 500},Text ${nth}\n`).join('');
    expect(claimsIn(readCsv(HEAD + rows))).toBe(3_000);
    expect(told(readCsv(`${HEAD}${rows}last,,Text\n`))).toEqual(['a.csv:3002:6 firm: the column "Name" is empty; expected the name of "firm", or "optional: true" for it in the mapping']);
  });
});

describe('YAML is refused at its place', () => {
  it.each([
    ['aliases that grow without end', BOMB, '5:8 e[0]: alias *d repeats too much'],
    ['brackets 50,000 deep', `recorded: 2026-01-01\nentities: ${'['.repeat(50_000)}${']'.repeat(50_000)}\n`, '2:42 (file): nested more than 32 levels deep'],
    ['lists 3,000 deep', `recorded: 2026-01-01\nentities:\n${Array.from({ length: 3000 }, (_, nth) => `${' '.repeat(nth)}- `).join('\n')}x\n`, '35:33 entities: nested more than 32 levels deep'],
    ['nothing at all', '', '1:1 (file): no value stands here; expected a'],
    ['a key twice', 'recorded: 2026-11-25\nrecorded: 2026-11-25\n', '2:1 recorded: the key "recorded" stands here for the second time'],
    ['UTF-16', Buffer.from('recorded: 2026-11-25\n', 'utf16le'), '1:1 (file): the file is UTF-16'],
  ])('%s, as seeds and as a mapping', (_what, text, place) => {
    expect(told(readSeed(text)).map((line) => line.slice(0, `a.yaml:${place}`.length))).toContain(`a.yaml:${place}`);
    const mapping = typeof text === 'string' ? text : text.toString('latin1');
    if (!_what.startsWith('UTF')) expect(told(readCsv(`${HEAD}1,A,x\n`, mapping)).join('\n')).toContain(`a.mapping.yaml:${place.replace(/ entities:.*| \(file\): no.*/, '')}`);
  });
});

describe('a mapping', () => {
  it.each([
    ['names a column that is not there', '"{Name}"', '"{Nam}"', 'a.mapping.yaml:5:31 things.firm.name: no column "Nam" in the header; expected No, Name or Text. Did you mean "Name"?'],
    ['names a thing that it does not describe', 'subject: firm', 'subject: firms', 'a.mapping.yaml:8:13 claims[0].subject: "firms" is no thing of this mapping; expected firm, or an id. Did you mean "firm"?'],
    ['has a key too many', 'licence: CC0', 'lisence: CC0', 'a.mapping.yaml:2:1 lisence: unknown key "lisence" of a mapping of CSV; expected recorded, licence, attribution, separator, terms, things, article, evidence or claims. Did you mean "licence"?'],
    ['says no type', 'type: Company, ', '', 'a.mapping.yaml:5:9 things.firm: "firm" without the key "type"; expected the type of thing, or an id that begins with the prefix of one'],
    ['has a term that is none', 'companyKind: OTHER', 'companyKind: OTHR', 'a.mapping.yaml:5:54 entities[0].companyKind: "OTHR" stands here; expected '],
  ])('that %s is refused there', (_what, from, to, line) => {
    expect(told(readCsv(`${HEAD}1,A,x\n`, MAPPING.replace(from, to))).some((one) => one.startsWith(line))).toBe(true);
  });
});
