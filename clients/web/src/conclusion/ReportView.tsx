import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { Report, ReportBlock } from "./report";

export interface ReportViewProps {
  readonly report: Report;
  readonly language: string;
  /** The level of the document's title on the page that shows it. */
  readonly top?: 1 | 2 | 3;
}

/** The printed document on the screen: the same blocks, in the same order, with nothing added. */
export function ReportView({ report, language, top = 1 }: ReportViewProps): ReactElement {
  const Title = `h${top}` as const;
  return (
    <article className="report" lang={language}>
      <p className="report-header">{report.pageHeader}</p>
      {report.banner && <p className="report-banner"><strong>{report.banner}</strong></p>}
      <Title className="report-title">{report.title}</Title>
      {report.subtitle && <p className="report-subtitle">{report.subtitle}</p>}
      {report.blocks.map((block, place) => <Block key={place} block={block} top={top} />)}
    </article>
  );
}

function Block({ block, top }: { readonly block: ReportBlock; readonly top: number }): ReactElement {
  const { t } = useTranslation("conclusion");
  const lang = block.lang ?? undefined;
  switch (block.type) {
    case "heading": {
      const Head = `h${Math.min(6, top + block.level)}` as "h2";
      return <Head lang={lang} className={`report-h${block.level}`}>{block.text}</Head>;
    }
    case "paragraph": return <p lang={lang} className="report-text">{block.text}</p>;
    case "items": {
      const List = block.ordered === true ? "ol" : "ul";
      return <List lang={lang}>{block.texts.map((text, place) => <li key={place}>{text}</li>)}</List>;
    }
    case "keyValues": return (
      <dl lang={lang} className="report-values">
        {block.entries.map((entry, place) => (
          <div key={place}><dt>{entry.key}</dt><dd>{entry.value}</dd></div>
        ))}
      </dl>
    );
    case "table": return (
      <div className="report-scroll" role="group" tabIndex={0} aria-label={block.caption ?? block.columns.join(", ")}>
        <table lang={lang}>
          {block.caption && <caption>{block.caption}</caption>}
          <thead><tr>{block.columns.map((name, place) => <th key={place} scope="col">{name}</th>)}</tr></thead>
          <tbody>
            {block.rows.map((row, line) => (
              <tr key={line}>{row.map((cell, place) => <td key={place}>{cell}</td>)}</tr>
            ))}
          </tbody>
        </table>
      </div>
    );
    case "callout": return (
      <div lang={lang} className={`report-callout report-${block.kind}`}>
        {block.title && <strong>{block.title}</strong>}
        <p className="report-text">{block.text}</p>
      </div>
    );
    case "quote": return (
      <figure className="report-quote">
        <blockquote lang={lang}>{block.text}</blockquote>
        {block.source && <figcaption>{block.source}</figcaption>}
      </figure>
    );
    case "signatures": return (
      <ul lang={lang} className="report-signatures">
        {block.entries.map((entry, place) => (
          <li key={place}>
            <strong>{entry.name}</strong>
            <span>{[entry.role, entry.organisation].filter(Boolean).join(", ")}</span>
            <span>{entry.signedAt ?? t("signing.missing")}</span>
          </li>
        ))}
      </ul>
    );
    case "pageBreak": return <hr className="report-break" />;
  }
}
