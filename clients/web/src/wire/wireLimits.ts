// Made from src/CaseRoom.Contracts/Wire/WireLimits.cs by WireLimitsFileTests. Not edited by hand.

/** What the server takes: bytes of one command's data, commands in a call, and bytes of a call. */
export const wireLimits = {
  commandBytes: 65536,
  commandsPerCall: 32,
  callBytes: 2162688,
} as const;
