import type { ShareMessages } from '../../views/share/messages.ts';

/** Chinese, simplified. */
export const share: ShareMessages = {
  linkCopied: '链接已复制',
  copyThisLink: '请复制此链接：',
  sinceLink: '自此链接生成以来：{changes}',
  eventsAdded: { other: '新增 {count} 个事件' },
  eventsChanged: { other: '{count} 个事件有改动' },
  eventsRemoved: { other: '{count} 个事件已不在' },
  selectedGone: '链接所打开的内容已不在',
  selectedChanged: '链接所打开的内容已改动',
  otherEvents: '显示的事件不同（当时 {before} 个，现在 {now} 个）',
  format: '格式',
  plainText: '文本',
  citation: '引文',
  copy: '复制',
  copied: '已复制',
  selected: '已选中：请用键盘复制',
  download: '下载',
  sources: '来源：{list}',
  accessed: '访问日期：{date}',
};
