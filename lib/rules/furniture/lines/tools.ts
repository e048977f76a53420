// What a page offers its reader beside the text: print, close, font size (DEFECTS §6).
import { isMetadata, startingDate } from '../../../english/metadata.ts';
import { matchKey } from '../forms/match-key.ts';
import { Segmenter } from './segmenter.ts';

const ACTIONS =
  'print|print this page|print this article|print this|print page|print article|printer friendly version|close|close window|close this window|close this page|close page|close the window|add to favorites|add to favourites|add to bookmarks|add bookmark|favorites|favorite|collect|collection|bookmark|bookmark this page|email this page|send to a friend|recommend to friends|recommend|tell a friend|download pdf|back to top|return|go back|打印|打印本页|打印此页|打印文章|关闭|关闭窗口|关闭本页|收藏|加入收藏|推荐|返回|返回顶部|인쇄|스크랩|닫기|印刷|閉じる|列印|關閉'.split(
    '|',
  );
const SIZING =
  'font size|font|fonts|text size|word size|character size|type size|size|字体|字号|字體大小|글자크기|文字サイズ'.split(
    '|',
  );
const SIZES =
  'large|big|bigger|larger|medium|middle|small|smaller|normal|default|extra large|t|a|大|中|小|s|m|l|increase|decrease|reset'.split(
    '|',
  );

type Tool = 'action' | 'sizing' | 'size';

let splitter: Segmenter<Tool> | undefined;

function toolsOf(text: string): readonly Tool[] | undefined {
  splitter ??= new Segmenter<Tool>({ action: ACTIONS, sizing: SIZING, size: SIZES }, ['action', 'sizing', 'size']);
  return splitter.of(matchKey(text).key);
}

/** Brackets say that it is no sentence; so do two tools side by side, or a font size with its choices. */
function isProven(text: string, tools: readonly Tool[]): boolean {
  const actions = tools.filter((tool) => tool === 'action').length;
  if (actions > 1) return true;
  const sizing = tools.includes('sizing') && tools.filter((tool) => tool === 'size').length > 1;
  if (sizing) return true;
  if (
    actions === 1 &&
    /^(?:print (?:this )?(?:page|article)|close (?:this |the )?(?:window|page)|printer friendly version)$/iu.test(text)
  )
    return true;
  return actions + (sizing ? 1 : 0) > 0 && /^[[【][^[\]【】]{1,60}[\]】]$/u.test(text);
}

const LONGEST = 240;

/**
 * Where the tools of a line begin: 0 if it holds nothing else, later behind a date or a label with its value; -1 if there
 * are none, or words that are neither.
 */
export function toolsFrom(text: string): number {
  if (
    text.length > LONGEST ||
    !/[[【]|print|font|close|打印|关闭|字|인쇄|印刷|text size/iu.test(text) ||
    /["“”.]$/u.test(text)
  )
    return -1;
  const whole = toolsOf(text);
  if (whole) return isProven(text, whole) ? 0 : -1;
  if (startingDate(text) === 0 && !isMetadata(text)) return -1;
  for (const match of text.matchAll(/[\s|]{1,8}(?=\S)/gu)) {
    const from = match.index + match[0].length;
    const rest = text.slice(from);
    const tools = toolsOf(rest);
    if (!tools || !isProven(rest.trim(), tools)) continue;
    const before = text.slice(0, match.index).trimEnd();
    return startingDate(before) > 0 || isMetadata(before) ? before.length : -1;
  }
  return -1;
}
