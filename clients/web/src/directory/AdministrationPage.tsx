import { Button, Heading, Paragraph, Tabs } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { ErasedRooms } from "../custody/ErasedRooms";
import { RoomsToDecide } from "../custody/RoomsToDecide";
import { LoadFailure } from "../shell/LoadFailure";
import { NotFoundPage } from "../shell/NotFoundPage";
import { PageSkeleton } from "../shell/PageSkeleton";
import { useAccount } from "../shell/session";
import { useLoad } from "../shell/useLoad";
import { usePageTitle } from "../shell/usePageTitle";
import { useTyped } from "../shell/useTyped";
import { get } from "../wire/http";
import { newId } from "../wire/newId";
import type { DirectoryView, Editing } from "./changes";
import { DeactivateDialog } from "./DeactivateDialog";
import { EditDialog } from "./EditDialog";
import { EndSessionsDialog } from "./EndSessionsDialog";
import { EntryTable, type EntryRow } from "./EntryTable";
import { ImportPanel } from "./ImportPanel";
import { OfficersPanel } from "./OfficersPanel";
import { OnCallPanel } from "./OnCallPanel";
import { ProposedEntries } from "./ProposedEntries";
import { UnownedRooms, useUnownedRooms } from "./UnownedRooms";
import { useEntryRows } from "./useEntryRows";

/** Organisations, units and people. For whoever may not change them there is no such page. */
export function AdministrationPage(): ReactElement {
  const { t } = useTranslation("admin");
  usePageTitle(t("title"));
  const [loaded, reload] = useLoad((signal) => get("/api/directory", { signal }), "directory");
  if (loaded.state === "loading") { return <PageSkeleton lines={10} />; }
  if (loaded.state === "failed") {
    return loaded.problem.status === 403 ? <NotFoundPage /> : <LoadFailure problem={loaded.problem} onRetry={reload} />;
  }

  return <Administration view={loaded.value} reload={reload} />;
}

type Act = "edit" | "deactivate" | "endSessions";

function Administration({ view, reload }: { readonly view: DirectoryView; readonly reload: () => void }): ReactElement {
  const { t } = useTranslation("admin");
  const rows = useEntryRows(view);
  const [unowned, readUnowned] = useUnownedRooms();
  const [open, setOpen] = useTyped<{ readonly edit: Editing; readonly act: Act } | null>("administration open", null);
  const [tab, setTab] = useTyped("administration tab", "people");
  const done = (): void => { setOpen(null); reload(); };
  const ownId = useAccount().personId;
  const own = view.people.find((each) => each.personId === ownId)?.person.organisationId;
  const endSessions = ({ edit, name }: EntryRow): ReactElement | null =>
    edit.of === "person" && own != null && edit.value.organisationId === own ? (
      <Button variant="tertiary" data-size="sm" aria-label={t("endSessionsNamed", { name })}
        onClick={() => { setOpen({ edit, act: "endSessions" }); }}>{t("endSessions")}</Button>
    ) : null;
  // A person of nobody's organisation, and an organisation, are for who administers all of them.
  const place = view.everywhere ? null : own ?? null;
  const first = view.organisations.find((each) => each.active)?.organisationId ?? "";
  const tables = {
    onEdit: ({ edit }: EntryRow) => { setOpen({ edit, act: "edit" }); },
    onDeactivate: ({ edit }: EntryRow) => { setOpen({ edit, act: "deactivate" }); },
  };
  const add = (edit: Editing) => (): void => { setOpen({ edit, act: "edit" }); };
  return (
    <div className="administration">
      <Heading level={1} data-size="md">{t("title")}</Heading>
      <Paragraph data-size="sm">{view.everywhere ? t("ofAll") : t("ofOwn", {
        name: view.organisations[0]?.organisation.name ?? "",
      })}</Paragraph>
      <ProposedEntries view={view} onDone={reload} />
      <UnownedRooms rooms={unowned} view={view} onAsked={readUnowned} /><RoomsToDecide /><ErasedRooms />
      <Tabs value={tab} onChange={setTab}>
        <Tabs.List>
          <Tabs.Tab value="people">{t("people")}</Tabs.Tab>
          <Tabs.Tab value="units">{t("units")}</Tabs.Tab>
          <Tabs.Tab value="organisations">{t("organisations")}</Tabs.Tab>
          <Tabs.Tab value="onCall">{t("onCall.tab")}</Tabs.Tab>
          <Tabs.Tab value="officers">{t("officers.tab")}</Tabs.Tab>
          <Tabs.Tab value="import">{t("importCsv")}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="people">
          <EntryTable caption={t("people")} rows={rows.people} add={t("add.person")} {...tables} more={endSessions}
            headings={[t("name"), t("profession"), t("organisation"), t("unit")]}
            onAdd={add({ of: "person", id: newId(), version: 0, value: {
              name: "", profession: "", hprNumber: null, organisationId: place, unitId: null, region: "unknown",
              country: "NO", roles: [], subjects: [], administrator: false, everywhere: false,
            } })} />
        </Tabs.Panel>
        <Tabs.Panel value="units">
          <EntryTable caption={t("units")} rows={rows.units} add={t("add.unit")} {...tables}
            headings={[t("name"), t("organisation"), t("kindLabel"), t("coordinator"), t("deputy")]}
            onAdd={add({ of: "unit", id: newId(), version: 0, value: {
              organisationId: first, name: "", coordinatorId: null, deputyId: null, treats: false,
            } })} />
        </Tabs.Panel>
        <Tabs.Panel value="organisations">
          <EntryTable caption={t("organisations")} rows={rows.organisations} add={t("add.organisation")} {...tables}
            headings={[t("name"), t("kindLabel"), t("regionLabel")]} keeps={!view.everywhere}
            onAdd={add({ of: "organisation", id: newId(), version: 0, value: {
              name: "", kind: "hospital", region: "unknown", organisationNumber: null, country: "NO",
            } })} />
        </Tabs.Panel>
        <Tabs.Panel value="onCall"><OnCallPanel view={view} onDone={reload} /></Tabs.Panel>
        <Tabs.Panel value="officers"><OfficersPanel view={view} onDone={reload} /></Tabs.Panel>
        <Tabs.Panel value="import"><ImportPanel onDone={reload} /></Tabs.Panel>
      </Tabs>
      {open?.act === "deactivate" && (
        <DeactivateDialog edit={open.edit} onDone={done} onClose={() => { setOpen(null); }} />
      )}
      {open?.act === "edit" && (
        <EditDialog edit={open.edit} view={view} onDone={done} onClose={() => { setOpen(null); }} />
      )}
      {open?.act === "endSessions" && (
        <EndSessionsDialog personId={open.edit.id} name={open.edit.value.name} onClose={() => { setOpen(null); }} />
      )}
    </div>
  );
}
