import type { ShareMessages } from '../../views/share/messages.ts';

/** Korean. */
export const share: ShareMessages = {
  linkCopied: '링크를 복사했습니다',
  copyThisLink: '이 링크를 복사하세요:',
  sinceLink: '이 링크를 만든 뒤: {changes}',
  eventsAdded: { other: '사건 {count}건 추가' },
  eventsChanged: { other: '사건 {count}건 변경' },
  eventsRemoved: { other: '사건 {count}건 없어짐' },
  selectedGone: '링크가 열었던 것은 이제 없습니다',
  selectedChanged: '링크가 열었던 것이 바뀌었습니다',
  otherEvents: '다른 사건이 표시됩니다(당시 {before}건, 지금 {now}건)',
  format: '형식',
  plainText: '텍스트',
  citation: '인용문',
  copy: '복사',
  copied: '복사했습니다',
  selected: '선택됨: 키보드로 복사하세요',
  download: '내려받기',
  sources: '출처: {list}',
  accessed: '열람일: {date}',
};
