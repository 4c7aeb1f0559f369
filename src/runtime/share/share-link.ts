import type { ViewContext } from '../../views/context.ts';
import { linkTemplate } from '../../views/share/link.ts';
import { noticeStyles } from '../../views/share/styles.ts';
import type { Sheets } from '../style-sheets.ts';
import { copyText } from './copy-text.ts';
import { Notice } from './notice.ts';
import { permanentLink } from './permanent-link.ts';
import type { ShareHost } from './share-actions.ts';
import { shareWords } from './share-words.ts';

/** Copies links to what an element shows. */
export interface LinkSharer {
  readonly copyLink: (context: ViewContext) => Promise<void>;
}

export function createLinkSharer(host: ShareHost, sheets: Sheets): LinkSharer {
  sheets.add(noticeStyles);
  const notice = new Notice(host);
  return {
    async copyLink({ words }) {
      const link = permanentLink(host, host.state);
      // Before anything is awaited: browsers only allow copying in response to a click
      const isCopied = await copyText(link);
      const { linkCopied, copyThisLink } = await shareWords(words);
      notice.show(isCopied ? linkCopied : linkTemplate(copyThisLink, link), words.t.close);
    },
  };
}
