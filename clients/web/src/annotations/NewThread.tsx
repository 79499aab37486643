import { Button, Checkbox, Select } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useOpenRoom } from "../rooms/roomAccess";
import { useScreen } from "../rooms/screen";
import type { AnchorKind, Id } from "../wire";
import { newId } from "../wire/newId";
import { MentionField } from "./MentionField";
import { mentioned } from "./mentions";
import type { ThreadFilter } from "./threadList";
import { ToChange } from "./ToChange";
import { useMentionable } from "./useMentionable";
import { useSentText } from "./useSentText";

/** Begins a thread: on the chosen annotation, on the material, in the room, or with one person. */
export function NewThread({ filter }: { readonly filter: ThreadFilter }): ReactElement {
  const { t } = useTranslation(["talk", "common"]);
  const { state, you, submit } = useOpenRoom();
  const { materialId, annotationId } = useScreen();
  const people = useMentionable();
  const { text, setText, form, found, send: sendText } = useSentText();
  const [personId, setPersonId] = useState<Id | "">("");
  const [abroad, setAbroad] = useState(false);
  const on = anchorFor(filter, materialId, state.annotations.items[annotationId ?? ""]?.retracted === false
    ? annotationId : null, personId);
  const send = (): void => {
    sendText((said) => submit("openThread", {
      threadId: newId(), kind: on.kind, anchorId: on.id, abroad: on.kind === "room" && abroad, commentId: newId(),
      text: said, mentions: [...mentioned(said, people)],
    }));
  };
  const experts = you.reach === "room"
    && Object.values(state.membership.members).some((m) => m.role === "ernExpert" && m.standing !== "removed");
  return (
    <form ref={form} className="new-thread" aria-label={t("talk:newThread")}
      onSubmit={(event) => { event.preventDefault(); send(); }}>
      {filter !== "material" && (
        <Select data-size="sm" aria-label={t("talk:to")} value={personId}
          onChange={(event) => { setPersonId(event.target.value); }}>
          <Select.Option value="">{t("talk:toRoom")}</Select.Option>
          {people.map((person) => <Select.Option key={person.id} value={person.id}>{person.name}</Select.Option>)}
        </Select>
      )}
      <MentionField label={t(`talk:write.${on.kind}`)} value={text} onChange={setText} people={people} onSend={send} />
      <ToChange found={found} />
      {on.kind === "room" && experts && (
        <Checkbox data-size="sm" label={t("talk:abroadToo")} checked={abroad}
          onChange={(event) => { setAbroad(event.target.checked); }} />
      )}
      <Button type="submit" data-size="sm" disabled={text.trim() === ""}>{t("common:send")}</Button>
    </form>
  );
}

function anchorFor(filter: ThreadFilter, materialId: Id | null, annotationId: Id | null, personId: Id | ""):
{ readonly kind: Exclude<AnchorKind, "statement">; readonly id: Id | null } {
  if (filter !== "material") { return personId === "" ? { kind: "room", id: null } : { kind: "person", id: personId }; }
  if (annotationId !== null) { return { kind: "annotation", id: annotationId }; }
  return materialId === null ? { kind: "room", id: null } : { kind: "material", id: materialId };
}
