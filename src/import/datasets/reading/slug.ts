import { createHash } from 'node:crypto';

const LONGEST = 120;

/** A name as the end of an id: marks stripped, lower case, what is not a-z 0-9 or a dot within a word as one hyphen; null where nothing is left. */
export function slugOf(name: string): string | null {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/['’]|\.(?=\s|$)/g, '').replaceAll('+', ' plus ');
  const slug = plain.replace(/[^a-z0-9.]+/g, '-').slice(0, LONGEST).replace(/^[-.]+|[-.]+$/g, '');
  return slug === '' ? null : slug;
}

/** The id of an article known by its address alone: its host, and eight hex digits that tell its pages apart. */
export function linkId(url: string): string {
  const host = slugOf(new URL(url).hostname.replace(/^www\./, '')) ?? 'page';
  return `article:${host}-${createHash('sha256').update(url).digest('hex').slice(0, 8)}`;
}
