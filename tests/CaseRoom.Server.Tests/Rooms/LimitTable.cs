using CaseRoom.Contracts.Wire;
using CaseRoom.Server.Rooms;

namespace CaseRoom.Server.Tests.Rooms;

/// <summary>By which limits each endpoint and method of the hub is counted; of what is counted by none, why.</summary>
internal static class LimitTable
{
    /// <summary>How a reason begins.</summary>
    public const string None = "none, because ";

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Rows { get; } =
        new Dictionary<string, IReadOnlyList<string>>
    {
        ["* /health/live"] = ["none, because it says a word and looks at nothing"],
        ["* /health/ready"] =
            ["none, because whoever watches the host asks as often as they like, and all share one look (HEA-03)"],
        ["* /hubs/rooms"] = [nameof(WireLimits.ConnectionsPerPerson), nameof(Allowance.Connections)],
        ["* /hubs/rooms/negotiate"] = ["none, because what it keeps of a call is small and gone in seconds (SEC-09)"],
        ["* {*path}"] = ["none, because a file is read and nothing is looked up"],
        ["DELETE /api/directory/people/{personId:guid}/sessions"] = [nameof(WireLimits.CommandsPerSecond)],
        ["DELETE /api/directory/people/{personId:guid}/sessions/{sessionId:guid}"] =
            [nameof(WireLimits.CommandsPerSecond)],
        ["DELETE /api/me/sessions"] = [nameof(WireLimits.CommandsPerSecond)],
        ["DELETE /api/me/sessions/{sessionId:guid}"] = [nameof(WireLimits.CommandsPerSecond)],
        ["GET /api/access-log.{format}"] =
            [nameof(WireLimits.ReadsPerSecond), nameof(Allowance.Exports), nameof(WireLimits.AccessLogsAtOnce)],
        ["GET /api/directory/"] = [nameof(WireLimits.ReadsPerSecond)],
        ["GET /api/directory/erased-rooms"] = [nameof(WireLimits.ReadsPerSecond)],
        ["GET /api/directory/me"] = [nameof(WireLimits.ReadsPerSecond)],
        ["GET /api/directory/people/{personId:guid}/rooms"] = [nameof(WireLimits.ReadsPerSecond)],
        ["GET /api/directory/people/{personId:guid}/sessions"] = [nameof(WireLimits.ReadsPerSecond)],
        ["GET /api/directory/rooms-to-decide"] = [nameof(WireLimits.ReadsPerSecond)],
        ["GET /api/directory/units"] = [nameof(WireLimits.ReadsPerSecond)],
        ["GET /api/directory/unowned-rooms"] = [nameof(WireLimits.ReadsPerSecond)],
        ["GET /api/expert-openings"] = [nameof(WireLimits.ReadsPerSecond)],
        ["GET /api/log-review/"] = [nameof(WireLimits.ReadsPerSecond), nameof(Allowance.LogReviews)],
        ["GET /api/log-review/findings.csv"] = [nameof(WireLimits.ReadsPerSecond), nameof(Allowance.Exports)],
        ["GET /api/log-review/readers"] = [nameof(WireLimits.ReadsPerSecond), nameof(Allowance.LogReviews)],
        ["GET /api/log-review/readings.csv"] = [nameof(WireLimits.ReadsPerSecond), nameof(Allowance.Exports)],
        ["GET /api/me/erased-rooms"] = [nameof(WireLimits.ReadsPerSecond)],
        ["GET /api/me/sessions"] = [nameof(WireLimits.ReadsPerSecond)],
        ["GET /api/requests/"] = [nameof(WireLimits.ReadsPerSecond)],
        ["GET /api/requests/{requestId:guid}"] = [nameof(WireLimits.ReadsPerSecond)],
        ["GET /api/rooms/"] = [nameof(WireLimits.ReadsPerSecond)],
        ["GET /api/rooms/emergency"] = [nameof(WireLimits.ReadsPerSecond)],
        ["GET /api/rooms/offered"] = [nameof(WireLimits.ReadsPerSecond)],
        ["GET /api/rooms/{roomId:guid}"] = [nameof(WireLimits.ReadsPerSecond)],
        ["GET /api/rooms/{roomId:guid}/access-log"] = [nameof(WireLimits.ReadsPerSecond)],
        ["GET /api/rooms/{roomId:guid}/access-log.{format}"] =
            [nameof(WireLimits.ReadsPerSecond), nameof(Allowance.Exports), nameof(WireLimits.AccessLogsAtOnce)],
        ["GET /api/rooms/{roomId:guid}/annotations"] = [nameof(WireLimits.ReadsPerSecond)],
        ["GET /api/rooms/{roomId:guid}/big-screen"] = [nameof(WireLimits.ReadsPerSecond)],
        ["GET /api/rooms/{roomId:guid}/conclusion.{format}"] =
            [nameof(WireLimits.ReadsPerSecond), nameof(Allowance.Exports)],
        ["GET /api/rooms/{roomId:guid}/dicom-key"] = [nameof(WireLimits.ReadsPerSecond)],
        ["GET /api/rooms/{roomId:guid}/events"] = [nameof(WireLimits.ReadsPerSecond)],
        ["GET /api/rooms/{roomId:guid}/log"] = [nameof(WireLimits.ReadsPerSecond)],
        ["GET /api/rooms/{roomId:guid}/materials/{materialId:guid}/content"] = [nameof(WireLimits.ReadsPerSecond)],
        ["GET /api/rooms/{roomId:guid}/materials/{materialId:guid}/original"] =
            [nameof(WireLimits.ReadsPerSecond), nameof(Allowance.Exports)],
        ["GET /api/rooms/{roomId:guid}/members/out-of-use"] = [nameof(WireLimits.ReadsPerSecond)],
        ["GET /api/rooms/{roomId:guid}/who-opens"] = [nameof(WireLimits.ReadsPerSecond)],
        ["GET /api/session"] = [nameof(WireLimits.ReadsPerSecond)],
        ["GET /api/session/offline-key"] = [nameof(WireLimits.ReadsPerSecond)],
        ["GET /api/sign-in"] = ["none, because nobody is known yet, and settings are all that it tells"],
        ["GET /api/sign-in/programs"] = ["none, because nobody is known yet, and settings are all that it tells"],
        ["GET /demo-idp/choice.css"] = ["none, because Development alone has it"],
        ["GET /openapi/{documentName}.json"] =
            ["none, because it says of nobody anything, and the proxy before it keeps it"],
        ["GET /sign-in/{provider}"] = [nameof(Allowance.SignIns)],
        ["POST /api/directory/commands"] = [nameof(WireLimits.CommandsPerSecond)],
        ["POST /api/directory/import"] = [nameof(WireLimits.CommandsPerSecond), nameof(Allowance.DirectoryImports)],
        ["POST /api/directory/rooms-to-decide/{roomId:guid}"] = [nameof(WireLimits.CommandsPerSecond)],
        ["POST /api/expert-invitations/accept"] = [nameof(Allowance.LinkTries)],
        ["POST /api/expert-invitations/look"] = [nameof(Allowance.LinkTries)],
        ["POST /api/expert-invitations/wrong-place"] = [nameof(Allowance.LinkTries)],
        ["POST /api/log-review/settlements"] = [nameof(WireLimits.CommandsPerSecond)],
        ["POST /api/people"] = [nameof(Allowance.ColleagueSearches)],
        ["POST /api/requests/"] = [nameof(WireLimits.CommandsPerSecond), nameof(Allowance.Requests)],
        ["POST /api/requests/{requestId:guid}/accept"] =
            [nameof(WireLimits.CommandsPerSecond), nameof(Allowance.Requests)],
        ["POST /api/requests/{requestId:guid}/commands"] = [nameof(WireLimits.CommandsPerSecond)],
        ["POST /api/requests/{requestId:guid}/forward"] =
            [nameof(WireLimits.CommandsPerSecond), nameof(Allowance.Requests)],
        ["POST /api/requests/{requestId:guid}/reassign"] = [nameof(WireLimits.CommandsPerSecond)],
        ["POST /api/rooms/"] = [nameof(WireLimits.CommandsPerSecond), nameof(Allowance.Openings)],
        ["POST /api/rooms/emergency/search"] = [nameof(Allowance.EmergencySearches)],
        ["POST /api/rooms/import/phenopacket"] = [nameof(WireLimits.CommandsPerSecond), nameof(Allowance.Imports)],
        ["POST /api/rooms/{roomId:guid}/commands"] =
            [nameof(WireLimits.CommandsPerSecond), nameof(WireLimits.CommandsPerRoomSecond)],
        ["POST /api/rooms/{roomId:guid}/expert-invitations"] = [nameof(WireLimits.CommandsPerSecond)],
        ["POST /api/rooms/{roomId:guid}/materials/"] =
            [nameof(WireLimits.CommandsPerSecond), nameof(Allowance.Uploads), nameof(WireLimits.UploadsAtOnce)],
        ["POST /api/rooms/{roomId:guid}/patient-side"] = [nameof(Allowance.PatientSideSearches)],
        ["POST /sign-in/{provider}/back-channel-logout"] = [nameof(Allowance.ProviderSignOuts)],
        ["POST /sign-out"] = ["none, because it ends the session that asks"],
        ["hub Follow"] = [nameof(WireLimits.CommandsPerSecond), nameof(WireLimits.RoomsPerConnection)],
        ["hub Signal"] = [nameof(WireLimits.SignalsPerSecond), nameof(WireLimits.SignalsPerRoomSecond)],
        ["hub Submit"] = [nameof(WireLimits.CommandsPerSecond), nameof(WireLimits.CommandsPerRoomSecond)],
        ["hub Unfollow"] = ["none, because it lets go of what was followed, and nothing else"],
    };
}
