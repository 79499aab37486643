import { Textarea } from "@digdir/designsystemet-react";
import { useId, useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { completed, fitting, openMention, type Mentionable } from "./mentions";

/** As many as one can take in; typing more letters narrows it. */
const MostShown = 6;

export interface MentionFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly people: readonly Mentionable[];
  readonly onSend: () => void;
  readonly focus?: boolean;
  readonly rows?: number;
}

/** A text where @ offers the people of the room: arrows choose, Enter or Tab takes, Esc lets go. */
export function MentionField(props: MentionFieldProps): ReactElement {
  const { label, value, onChange, people, onSend, focus = false, rows = 2 } = props;
  const { t } = useTranslation("talk");
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const [active, setActive] = useState(0);
  const [closed, setClosed] = useState(-1);
  const mention = openMention(value, caret);
  const offers = mention === undefined || mention.at === closed
    ? [] : fitting(people, mention.query).slice(0, MostShown);
  const chosen = Math.min(active, offers.length - 1);
  const take = (person: Mentionable): void => {
    if (mention === undefined) { return; }
    const next = completed(value, mention, caret, person.name);
    onChange(next.text);
    setCaret(next.caret);
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(next.caret, next.caret);
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); onSend(); return; }
    const offer = offers[chosen];
    if (offer === undefined || mention === undefined) { return; }
    switch (event.key) {
      case "ArrowDown": setActive((chosen + 1) % offers.length); break;
      case "ArrowUp": setActive((chosen + offers.length - 1) % offers.length); break;
      case "Enter":
      case "Tab": take(offer); break;
      case "Escape": setClosed(mention.at); event.stopPropagation(); break;
      default: return;
    }
    event.preventDefault();
  };
  return (
    <div className="mention-field">
      <label className="sr-only" htmlFor={id}>{label}</label>
      <Textarea ref={area} id={id} data-size="sm" rows={rows} maxLength={4000} value={value} autoFocus={focus}
        placeholder={label} aria-autocomplete="list" aria-haspopup="listbox" aria-controls={`${id}-people`}
        {...(offers.length > 0 ? { "aria-activedescendant": `${id}-${chosen}` } : {})}
        onChange={(event) => { setCaret(event.target.selectionStart); setActive(0); onChange(event.target.value); }}
        onSelect={(event) => { setCaret(event.currentTarget.selectionStart); }} onKeyDown={onKeyDown} />
      <ul id={`${id}-people`} role="listbox" aria-label={t("mentionPeople")} className="mention-people"
        hidden={offers.length === 0}>
        {offers.map((person, index) => (
          <li key={person.id} id={`${id}-${index}`} role="option" aria-selected={index === chosen}
            onPointerDown={(event) => { event.preventDefault(); take(person); }}>
            <strong>{person.name}</strong> <small>{person.detail}</small>
          </li>
        ))}
      </ul>
    </div>
  );
}
