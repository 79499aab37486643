using System.Text.Json;
using CaseRoom.Contracts.Directory;
using CaseRoom.Contracts.Requests;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Requests;

namespace CaseRoom.Web.Tests.Journey;

/// <summary>A request for discussion that has got as far as a test needs it.</summary>
internal static class RequestStory
{
    /// <summary>Sent to the first unit that receives such; its id.</summary>
    public static async Task<Guid> SendAsync(Seat gp)
    {
        var (_, listed) = await gp.AskAsync("GET", "/api/directory/units");
        var unit = JsonSerializer.Deserialize<ListedUnit[]>(listed, WireJson.Options)!.First(each => each.Receives);
        var request = Guid.CreateVersion7();
        var (status, text) = await gp.AskAsync("POST", "/api/requests", new SendRequestBody(
            Guid.CreateVersion7(), request, SenderKind.GeneralPractitioner, Told.Question, Urgency.Ordinary,
            "Blodprøver og MR av hodet.", "Fastlegen", unit.UnitId));
        status.ShouldBe(200, text);
        JsonSerializer.Deserialize<Outcome>(text, WireJson.Options)!.Status.ShouldBe(OutcomeStatus.Applied, text);
        return request;
    }
}
