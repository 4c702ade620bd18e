/**
 * The folder of the package. This file stands at the same depth in `src/` as its bundle in `dist/`, so that the
 * address holds for both; files in deeper folders ask here.
 */
export const PACKAGE_ROOT = new URL('../', import.meta.url);
