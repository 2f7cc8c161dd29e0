/** The licence of the data, as every answer names it. */
export const LICENCE = 'CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)';
