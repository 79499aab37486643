using System.Text.Json;
using System.Text.Json.Nodes;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Domain.Audit.Review;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing.Abuse;

namespace CaseRoom.Web.Tests.Abuse;

/// <summary>Scripts in every text that others than a room's doctor write, each given by who may, from their own
/// page.</summary>
internal sealed class PayloadStory(IReadOnlyDictionary<string, Seat> seats)
{
    /// <summary>User names of all who write or read something.</summary>
    public static readonly string[] People =
        ["anders", "erik", "kari", "siri", "amina", "guro", "eivind", "olav", "astrid", "vigdis", "gunnar"];

    private static readonly string[] Lines = [.. ScriptPayloads.Within(Limits.Line)];

    /// <summary>Who takes a role and says nothing.</summary>
    private static readonly Guid Nils = new("d0000000-0000-4000-8000-000000000002");

    private long? written;

    private static object Nobody => new { id = Guid.Empty, name = "" };

    /// <summary>The room of anders.</summary>
    public Guid Room { get; } = Guid.CreateVersion7();

    /// <summary>Kari's, with experts abroad.</summary>
    public Guid Abroad { get; } = Guid.CreateVersion7();

    public Guid Request { get; } = Guid.CreateVersion7();

    /// <summary>Requests that were answered or withdrawn: in each, what was said at its end holds all scripts, and
    /// nothing else does.</summary>
    public List<Guid> Ended { get; } = [];

    public async Task TellAsync()
    {
        await EnterPeopleAsync();
        await TellInRoomAsync();
        await InviteExpertsAsync();
        await AskAsync();
        await EndRequestsAsync();
        await ReviewAsync();
    }

    private async Task EnterPeopleAsync()
    {
        foreach (var line in Lines)
        {
            var (organisationId, unitId) = (Guid.CreateVersion7(), Guid.CreateVersion7());
            await ChangeAsync("registerOrganisation", new
            {
                organisationId, organisation = new
                {
                    name = line, kind = "hospital", region = "nord", organisationNumber = (string?)null, country = "NO",
                },
            });
            await ChangeAsync("registerUnit", new
            {
                unitId, unit = new
                {
                    organisationId, name = line, coordinatorId = (Guid?)null, deputyId = (Guid?)null, treats = true,
                },
            });
            await ChangeAsync("registerPerson", new
            {
                personId = Guid.CreateVersion7(), person = new
                {
                    name = line, profession = line, hprNumber = (string?)null, organisationId, unitId, region = "nord",
                    country = "NO", roles = new[] { "specialist" }, subjects = Array.Empty<object>(),
                    administrator = false,
                },
            });
        }
    }

    /// <summary>Not the notes after a birthday and after an emergency: the one is taken in the month after it, the
    /// other an hour later, and a server that is a process has the clock of all. That they stand as they were written,
    /// the server's own tests of these texts hold.</summary>
    private async Task TellInRoomAsync()
    {
        await OpenAsync("anders", Room, "responsibleDoctor");
        var now = DateTimeOffset.UtcNow;
        await ChangeAsync("setOnCall", new
        {
            unitId = await UnitAsync("Barneavdeling for nevrofag"),
            turns = new[]
            {
                new { personId = seats["erik"].PersonId, from = now.AddHours(-1), until = now.AddHours(8) },
            },
        });
        var parts = new PayloadParts(() => ScriptPayloads.Together, () => Lines, CardOf);
        var born = DateOnly.FromDateTime(now.UtcDateTime).AddYears(-14);
        var offered = await UnitAsync("Sjeldenteamet");
        foreach (var (person, command) in parts.First(born).Concat(parts.Of(offered))
            .Concat(parts.Later().Where(step => step.Command is CloseToParents)))
        {
            await GiveAsync(person, Room, command);
        }
    }

    private async Task InviteExpertsAsync()
    {
        await OpenAsync("kari", Abroad, "coordinator");
        await GiveAsync("kari", Abroad, new RecordConsent(
            ConsentScope.ErnAdvice, null, ConsentDecision.Given, "v1", "nb", new(2025, 3, 1), false, "patient",
            "Kari"));
        var invited = Guid.Empty;
        foreach (var line in Lines)
        {
            await PostAsync("kari", $"/api/rooms/{Abroad}/expert-invitations", new
            {
                commandId = Guid.CreateVersion7(), invitationId = invited = Guid.CreateVersion7(),
                expert = new { name = line, contact = line, institution = line, country = "GB", profession = line },
                adviceOn = "treatment", linkUntil = (DateOnly?)null, accessUntil = (DateOnly?)null, looked = true,
            });
        }

        await GiveAsync("vigdis", Abroad, new DecideExpertOpening(
            invited, OpeningDecision.Refused, ScriptPayloads.Together));
    }

    private async Task AskAsync()
    {
        var text = ScriptPayloads.Together;
        await SendAsync(Request, text, Lines[0]);
        var commands = $"/api/requests/{Request}/commands";
        await PostAsync("kari", commands, Command("askForMore", new { what = text, reason = text }));
        await PostAsync("olav", commands, Command("giveMore", new { text }));
        await PostAsync("kari", $"/api/requests/{Request}/reassign", new
        {
            commandId = Guid.CreateVersion7(), reason = text,
        });
    }

    private async Task EndRequestsAsync()
    {
        var text = ScriptPayloads.Together;
        (string Person, string Type, object Data)[] ends =
        [
            ("kari", "answerWithAdvice", new { advice = text, reason = "It is enough." }),
            ("kari", "answerWithAdvice", new { advice = "Wait and see.", reason = text }),
            ("olav", "withdrawRequest", new { reason = text }),
        ];
        foreach (var (person, type, data) in ends)
        {
            var request = Guid.CreateVersion7();
            await SendAsync(request, "What is it?", "Fastlegen");
            await PostAsync(person, $"/api/requests/{request}/commands", Command(type, data));
            Ended.Add(request);
        }
    }

    private async Task SendAsync(Guid requestId, string question, string responsibleNow) =>
        await PostAsync("olav", "/api/requests", new
        {
            commandId = Guid.CreateVersion7(), requestId, kind = "generalPractitioner", question,
            urgency = "ordinary", done = question, responsibleNow, unitId = await UnitAsync("Sjeldenteamet"),
        });

    /// <summary>Two who were removed follow the link three times each; log control says what came of it.</summary>
    private async Task ReviewAsync()
    {
        foreach (var person in (string[])["guro", "eivind"])
        {
            await GiveAsync("kari", Abroad, new InviteMember(CardOf(person), Role.Specialist));
            await GiveAsync(person, Abroad, new Join());
            await GiveAsync("kari", Abroad, new RemoveMember(CardOf(person).PersonId, ScriptPayloads.Together));
            for (var time = 0; time < 3; time++) { (await seats[person].ViewAsync(Abroad)).View.ShouldBeNull(); }
        }

        var (_, text) = await seats["gunnar"].AskAsync("GET", "/api/log-review");
        var page = JsonNode.Parse(text)!;
        foreach (var (finding, note) in page["findings"]!.AsArray()
            .Zip(ScriptPayloads.Within(Settlement.NoteLength)))
        {
            var (status, said) = await seats["gunnar"].AskAsync("POST", "/api/log-review/settlements", new
            {
                from = (string)page["from"]!, until = (string)page["until"]!, finding = (string)finding!["name"]!,
                outcome = "asked", note,
            });
            status.ShouldBe(204, said);
        }
    }

    private MemberCard CardOf(string person) =>
        new(seats.TryGetValue(person, out var seat) ? seat.PersonId : Nils, "", "", null, "", Region.Unknown, "NO");

    private static object[] Command(string type, object data) =>
        [new { commandId = Guid.CreateVersion7(), type, data }];

    private Task OpenAsync(string person, Guid roomId, string role) => PostAsync(person, "/api/rooms", new
    {
        commandId = Guid.CreateVersion7(), roomId, role, controller = Nobody, unit = Nobody,
        basis = ScriptPayloads.Together, question = "What is it?",
    });

    private Task ChangeAsync(string type, object data) =>
        PostAsync("astrid", "/api/directory/commands", Command(type, data));

    private Task GiveAsync(string person, Guid room, RoomCommand command) =>
        PostAsync(person, $"/api/rooms/{room}/commands", new[]
        {
            new
            {
                commandId = Guid.CreateVersion7(), type = RoomCodec.Commands.NameOf(command),
                data = JsonElement.Parse(RoomCodec.Commands.Encode(command)), basedOn = BasedOn(command), looked = true,
            },
        });

    /// <summary>What replaces a fact says which version was seen: that of the command before.</summary>
    private long? BasedOn(RoomCommand command) => command is RecordFact { Reason: not null } ? written : null;

    private async Task PostAsync(string person, string path, object body)
    {
        var (status, text) = await seats[person].AskAsync("POST", path, body);
        status.ShouldBe(200, $"{person} {path}: {text}");
        var answer = JsonNode.Parse(text)!;
        var outcome = answer is JsonArray all ? all[0]! : answer["outcome"] ?? answer;
        ((string?)outcome["status"]).ShouldBe("applied", $"{person} {path}: {text}");
        written = (long?)outcome["lastSequence"];
    }

    private async Task<Guid> UnitAsync(string name)
    {
        var (_, units) = await seats["kari"].AskAsync("GET", "/api/directory/units");
        return (Guid)JsonNode.Parse(units)!.AsArray().First(unit => (string?)unit!["name"] == name)!["unitId"]!;
    }
}
