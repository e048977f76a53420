// What Markdown becomes on a page, without the words: elements, addresses, and code to the letter.
import type { Nodes } from 'hast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkRehype, { allowDangerousHtml: true });

export function skeleton(markdown: string): string {
  const tree = processor.runSync(processor.parse(markdown));
  return written(tree, false).replace(/\n+/gu, '\n');
}

function written(node: Nodes, isCode: boolean): string {
  switch (node.type) {
    case 'text':
      return isCode ? node.value : '';
    case 'raw':
      return node.value;
    case 'root':
      return node.children.map((child) => written(child, isCode)).join('');
    case 'element': {
      const inside = node.children.map((child) => written(child, isCode || node.tagName === 'code')).join('');
      return `<${node.tagName} ${JSON.stringify(node.properties)}>${inside}</${node.tagName}>\n`;
    }
    default:
      return '';
  }
}
