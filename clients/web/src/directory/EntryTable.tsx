import { Button, Paragraph, Search, Table, Tag } from "@digdir/designsystemet-react";
import { useState, type ReactElement, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { findRows, type Editing } from "./changes";

/** Rows drawn at once: what one reads; a search finds the rest. */
const Shown = 100;

export interface EntryRow { readonly edit: Editing; readonly name: string; readonly cells: readonly string[];
  readonly active: boolean }

export interface EntryTableProps {
  readonly caption: string;
  readonly headings: readonly string[];
  readonly rows: readonly EntryRow[];
  readonly add: string;
  readonly onAdd: () => void;
  readonly onEdit: (row: EntryRow) => void;
  readonly onDeactivate: (row: EntryRow) => void;
  /** That entries are changed, and none is added or deactivated. */
  readonly keeps?: boolean;
  /** What else may be done with a row, before the rest. */
  readonly more?: (row: EntryRow) => ReactNode;
}

/** Entries of one kind with a search; each row is changed or deactivated from its own buttons. */
export function EntryTable(props: EntryTableProps): ReactElement {
  const { caption, headings, rows, add, onAdd, onEdit, onDeactivate, more, keeps = false } = props;
  const { t } = useTranslation(["admin", "common"]);
  const [query, setQuery] = useState("");
  const found = findRows(rows, query);
  const label = t("find", { what: caption.toLocaleLowerCase("nb") });
  return (
    <div className="entry-table">
      <div className="entry-tools">
        <Search>
          <Search.Input aria-label={label} placeholder={label} value={query}
            onChange={(event) => { setQuery(event.target.value); }} />
          <Search.Clear />
        </Search>
        {!keeps && <Button onClick={onAdd}>{add}</Button>}
      </div>
      <Paragraph role="status" className="quiet" data-size="sm">
        {found.length === 0 ? t("noMatch") : t("showing", { shown: Math.min(found.length, Shown), all: rows.length })}
      </Paragraph>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={caption}>
        <Table data-size="sm" zebra className="card-table" role="table">
          <Table.Head role="rowgroup">
            <Table.Row role="row">
              {headings.map((each) => (
                <Table.HeaderCell key={each} role="columnheader">{each}</Table.HeaderCell>
              ))}
              <Table.HeaderCell role="columnheader">{t("state")}</Table.HeaderCell>
              <Table.HeaderCell role="columnheader">
                <span className="sr-only">{t("common:edit")}</span>
              </Table.HeaderCell>
            </Table.Row>
          </Table.Head>
          <Table.Body role="rowgroup">
            {found.slice(0, Shown).map((row) => (
              <Table.Row key={row.edit.id} role="row">
                {row.cells.map((cell, place) => <Table.Cell key={headings[place]} role="cell">{cell}</Table.Cell>)}
                <Table.Cell role="cell">
                  <Tag data-color={row.active ? "success" : "neutral"}>{t(row.active ? "active" : "inactive")}</Tag>
                </Table.Cell>
                <Table.Cell className="entry-buttons" role="cell">
                  {more?.(row)}
                  <Button variant="tertiary" data-size="sm" aria-label={t("editNamed", { name: row.name })}
                    onClick={() => { onEdit(row); }}>{t("common:edit")}</Button>
                  {row.active && !keeps && (
                    <Button variant="tertiary" data-size="sm" data-color="danger"
                      aria-label={t("deactivateNamed", { name: row.name })}
                      onClick={() => { onDeactivate(row); }}>{t("deactivate")}</Button>
                  )}
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
    </div>
  );
}
