// What a Failed fact names where an article could not be settled: the order that it failed with, so that each fails once.
import type { ArticleState } from './state.ts';

/** Of the order that stands, or of none: then it is what is kept beside the page, such as the queue and notifications. */
export const unsettled = ({ order }: Pick<ArticleState, 'order'>): string => `settle-${order?.sequence ?? 0}`;
