import type { ShareMessages } from '../../views/share/messages.ts';

/** Japanese. */
export const share: ShareMessages = {
  linkCopied: 'リンクをコピーしました',
  copyThisLink: 'このリンクをコピーしてください：',
  sinceLink: 'このリンクの作成後の変更：{changes}',
  eventsAdded: { other: '{count}件の出来事が追加' },
  eventsChanged: { other: '{count}件の出来事が変更' },
  eventsRemoved: { other: '{count}件の出来事がなくなりました' },
  selectedGone: 'リンクが開いていたものはなくなりました',
  selectedChanged: 'リンクが開いていたものは変更されました',
  otherEvents: '表示される出来事が異なります（当時{before}件、現在{now}件）',
  format: '形式',
  plainText: 'テキスト',
  citation: '引用文',
  copy: 'コピー',
  copied: 'コピーしました',
  selected: '選択済み：キーボードでコピーしてください',
  download: 'ダウンロード',
  sources: '出典：{list}',
  accessed: '閲覧日：{date}',
};
