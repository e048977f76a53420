// The site's style sheet under a name that changes with its content, so that it may be kept for ever.

import STYLE from 'asset:./style/site.css';
import { createHash } from 'node:crypto';

export { STYLE };

export const STYLE_KEY = `assets/site-${createHash('sha256').update(STYLE).digest('hex').slice(0, 12)}.css`;
