import { Heading } from "@digdir/designsystemet-react";
import { useId, type ReactElement, type ReactNode } from "react";

export interface PartProps {
  readonly title: string;
  /** The way to change the part; beside its title until it is used. */
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}

/** One part of the case column: a title, what stands there, and the way to change it. */
export function Part({ title, action, children }: PartProps): ReactElement {
  const id = useId();
  return (
    <div className="case-part" role="group" aria-labelledby={id}>
      <div className="case-part-head">
        <Heading level={3} data-size="2xs" id={id}>{title}</Heading>
        {action}
      </div>
      {children}
    </div>
  );
}
