/**
 * Headings of sections that follow the story (notes, sources, links), in the languages in which dates are read. Dates
 * under them belong to publications.
 */
const BACK_MATTER = new RegExp(
  `^(?:${[
    'see also|references|notes|footnotes|sources|external links|links|further reading|bibliography|literature|works cited|citations|contents|table of contents|navigation|related(?: \\p{L}+)?',
    'siehe auch|einzelnachweise|anmerkungen|fußnoten|quellen|weblinks|literatur|literaturverzeichnis|inhalt|inhaltsverzeichnis',
    'voir aussi|références|notes et références|liens externes|bibliographie|sources|sommaire|annexes',
    'véase también|referencias|notas|enlaces externos|bibliografía|fuentes|contenido|índice',
    'ver também|referências|ligações externas|bibliografia|fontes|conteúdo',
    'см\\. также|примечания|ссылки|литература|источники|содержание|див\\. також|примітки|посилання|література|джерела|зміст',
    '각주|외부 링크|같이 보기|참고 문헌|참고문헌|출처|목차|脚注|出典|外部リンク|関連項目|参考文献|目次|参见|参考资料|参考文献|外部链接|注释|目录',
    'المراجع|انظر أيضا|وصلات خارجية|منابع|جستارهای وابسته|پیوند به بیرون|הערות שוליים|ראו גם|קישורים חיצוניים|सन्दर्भ|इन्हें भी देखें',
  ].join('|')})$`,
  'iu',
);

/** Whether a heading introduces notes, sources or links rather than a part of the story. */
export const isBackMatter = (heading: string): boolean => BACK_MATTER.test(heading.replace(/[\s:：[\]]+$/u, '').trim());
