using CaseRoom.Contracts.Wire;
using Microsoft.AspNetCore.Http.Metadata;

namespace CaseRoom.Server.Api;

/// <summary>Bytes that an endpoint takes where that is more than the usual; the server stops reading beyond.</summary>
internal sealed class BodyLimit(long bytes) : IRequestSizeLimitMetadata
{
    /// <summary>Bytes of a body where nothing else is said: one command at its limit, and an envelope.</summary>
    public const long Usual = WireLimits.CommandBytes + (64 * 1024);

    public long? MaxRequestBodySize => bytes;
}
