using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Chaos.Hosts;

/// <summary>
/// Builds of the server that lack one of its promises. The suite proves by them that it would notice.
/// </summary>
internal static class Controls
{
    /// <summary>Answers when an append has begun.</summary>
    public const string AckBeforeCommit = "ack-before-commit";

    /// <summary>Knows the ids of commands only as long as the process lives.</summary>
    public const string DedupInMemory = "dedup-in-memory";

    /// <summary>Executes a command as often as it comes.</summary>
    public const string NoCommandId = "no-command-id";

    /// <summary>Appends wherever the log ends by now, whatever was decided on.</summary>
    public const string NoCompare = "no-compare-and-append";

    /// <summary>A commit is durable a little after it is answered. A setting of the database, not of a host.</summary>
    public const string AsynchronousCommit = "synchronous-commit-off";

    /// <summary>A reader that comes back is believed by its number, whatever its past.</summary>
    public const string ResumeByNumber = "resume-without-hash";

    /// <summary>Who may read is asked when they come, and not again.</summary>
    public const string AuthoriseAtConnect = "authorise-at-connect";

    /// <exception cref="ArgumentException">There is no such control.</exception>
    public static void Add(IServiceCollection services, string? name)
    {
        switch (name)
        {
            case null or "" or AsynchronousCommit: break;
            case AckBeforeCommit:
                services.Decorate<IRoomLog>((_, inner) => new EarlyAnswer(inner));
                break;
            case DedupInMemory:
                services.Decorate<IRoomLog>((_, inner) => new ForgetfulLog(inner));
                break;
            case NoCommandId:
                services.AddSingleton<IIncomingGrainCallFilter, FreshIds>();
                break;
            case NoCompare:
                services.Decorate<IRoomLog>((provider, inner) =>
                    new UnfencedLog(inner, provider.GetRequiredService<IStreamKeys>()));
                break;
            case ResumeByNumber:
                services.AddSingleton<NumberAlone>();
                services.Configure<HubOptions>(hub => hub.AddFilter<NumberAlone>());
                break;
            case AuthoriseAtConnect:
                services.AddSingleton<IOutgoingGrainCallFilter, StaleSeats>();
                break;
            default: throw new ArgumentException($"There is no control {name}.");
        }
    }
}
