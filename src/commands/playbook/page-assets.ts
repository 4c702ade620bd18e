/** The preview page's own script and style, as the build made them. */
import { PACKAGE_ROOT } from '../../package-root.ts';
import { readOwn } from '../../world/io.ts';

const DIST = new URL('dist/', PACKAGE_ROOT);

/** Reads what the build made of `src/page/`. */
export function pageAssets(): { script: string; style: string } {
  return { script: readOwn(new URL('page.js', DIST)).trim(), style: readOwn(new URL('page.css', DIST)).trim() };
}
