/** Pointers and strokes: at most 20 a second leave this machine; the server's own limit is 30. */
export const SignalInterval = 50;

/**
 * Calls at most once per interval and always ends with the last value, so that a pointer never stops short of where it
 * is.
 */
export interface Throttled<T> { readonly push: (value: T) => void; readonly stop: () => void }

/** `interval` in milliseconds. */
export function throttled<T>(send: (value: T) => void, interval: number = SignalInterval): Throttled<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: { value: T } | undefined;
  const tick = (): void => {
    timer = undefined;
    if (waiting !== undefined) {
      const { value } = waiting;
      waiting = undefined;
      timer = setTimeout(tick, interval);
      send(value);
    }
  };
  return {
    push: (value) => {
      waiting = { value };
      if (timer === undefined) { tick(); }
    },
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
      waiting = undefined;
    },
  };
}
