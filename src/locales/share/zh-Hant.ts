import type { ShareMessages } from '../../views/share/messages.ts';

/** Chinese, traditional. */
export const share: ShareMessages = {
  linkCopied: '連結已複製',
  copyThisLink: '請複製此連結：',
  sinceLink: '自此連結產生以來：{changes}',
  eventsAdded: { other: '新增 {count} 個事件' },
  eventsChanged: { other: '{count} 個事件有變更' },
  eventsRemoved: { other: '{count} 個事件已不在' },
  selectedGone: '連結所開啟的內容已不在',
  selectedChanged: '連結所開啟的內容已變更',
  otherEvents: '顯示的事件不同（當時 {before} 個，現在 {now} 個）',
  format: '格式',
  plainText: '文字',
  citation: '引文',
  copy: '複製',
  copied: '已複製',
  selected: '已選取：請用鍵盤複製',
  download: '下載',
  sources: '來源：{list}',
  accessed: '存取日期：{date}',
};
