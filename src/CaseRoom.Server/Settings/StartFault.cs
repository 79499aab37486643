using System.Net.Sockets;
using CaseRoom.Adapters;
using CaseRoom.Adapters.Keys;
using CaseRoom.Server.Directory;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace CaseRoom.Server.Settings;

/// <summary>
/// What stops a start and is for whoever runs the installation to mend: a sentence, never a stack. Everything else that
/// stops it is a fault of the program.
/// </summary>
internal static class StartFault
{
    /// <summary>The sentence; null for a fault of the program.</summary>
    public static string? SentenceOf(Exception fault) => fault switch
    {
        OptionsValidationException or MasterKeyException or StoreUnusableException or SeedRefusedException =>
            fault.Message,
        AddressInUseException => "Another program listens on the address of this server: stop it, or give --urls.",
        SocketException socket =>
            $"The server cannot listen on its address ({socket.SocketErrorCode}): give another with --urls.",
        { InnerException: { } cause } => SentenceOf(cause),
        _ => null,
    };
}
