using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CaseRoom.Contracts.Requests;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Server.Requests;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Server.Tests.Rooms;

/// <summary>What the server says in a command it says whatever a client sent: found by reflection, so that a field that
/// is new and is filled in by nothing fails.</summary>
public sealed partial class FilledByServerTests : IAsyncLifetime
{
    private const string Doctor = "ingrid";
    private readonly MovedServer server = MovedServer.Start();
    private LiveScene scene = null!;

    private static IEnumerable<(string Name, Type Type)> FromClients =>
        RoomCommandNames.Names.All.Where(each => !CommandGates.ServerOnly.Contains(each.Name));

    [Fact, Rule("ACC-228")]
    public void What_is_said_to_be_filled_in_by_the_server_is_marked_so()
    {
        var marked = typeof(RoomCommand).Assembly.GetTypes().SelectMany(Marked)
            .Select(property => $"{property.DeclaringType!.Name}.{property.Name}");
        var folder = Path.Combine(SharedData.RepositoryRoot, "src", "CaseRoom.Domain");
        var said = System.IO.Directory.EnumerateFiles(folder, "*Commands.cs", SearchOption.AllDirectories)
            .SelectMany(path => Records().Matches(File.ReadAllText(path)))
            .SelectMany(record => Parameters().Matches(record.Groups[1].Value)
                .Where(parameter => Filled().IsMatch(parameter.Groups[2].Value))
                .Select(parameter => $"{record.Groups[2].Value}.{parameter.Groups[1].Value}"))
            .ToList();
        said.ShouldContain("AnswerTransfer.DirectoryRoles");
        marked.ShouldBe(said, ignoreOrder: true);
    }

    [Fact, Rule("ACC-228")]
    public void A_request_that_holds_such_a_field_is_sent_by_no_client() => RequestCommandNames.Names.All
        .Where(each => Marked(each.Type).Any() || Cards(each.Type).Any())
        .Select(each => each.Name).Except(RequestCalls.ServerOnly).ShouldBeEmpty();

    [Fact, Rule("ACC-228")]
    public async Task Nothing_of_what_a_client_sent_there_reaches_a_room()
    {
        var tried = 0;
        foreach (var (name, type) in FromClients)
        {
            foreach (var property in Marked(type))
            {
                var field = FieldOf(property);
                var absent = await FilledAsync(name, type, field, null);
                (await FilledAsync(name, type, field, Sample(property.PropertyType, 0))).ShouldBe(absent, name);
                (await FilledAsync(name, type, field, Sample(property.PropertyType, 1))).ShouldBe(absent, name);
                tried++;
            }
        }

        tried.ShouldBeGreaterThan(10);
    }

    /// <summary>A person is named by their id; what else of a card is sent is nobody's.</summary>
    [Fact, Rule("ACC-228")]
    public async Task Of_a_card_that_a_client_sent_the_id_alone_counts()
    {
        var named = new JsonObject { ["personId"] = LiveScene.IdOf("nils") };
        var tried = 0;
        foreach (var (name, type) in FromClients)
        {
            foreach (var property in Cards(type).Except(Marked(type)))
            {
                var field = FieldOf(property);
                var plain = await FilledAsync(name, type, field, named);
                plain.ShouldContain("Tindebekk", Case.Sensitive, name);
                foreach (var variant in (int[])[0, 1])
                {
                    var card = Sample(typeof(MemberCard), variant)!.AsObject();
                    card["personId"] = LiveScene.IdOf("nils");
                    (await FilledAsync(name, type, field, card)).ShouldBe(plain, $"{name}.{field}");
                }

                tried++;
            }
        }

        tried.ShouldBeGreaterThan(3);
    }

    public async ValueTask InitializeAsync() => scene = await LiveScene.OpenAsync(
        server.Address, (Doctor, Role.ResponsibleDoctor));

    public async ValueTask DisposeAsync()
    {
        await scene.DisposeAsync();
        await server.DisposeAsync();
    }

    /// <summary>What stands in the field once the server has completed the command.</summary>
    /// <param name="sent">What a client says there; null where it says nothing.</param>
    private async Task<string> FilledAsync(string name, Type type, string field, JsonNode? sent)
    {
        var data = Sample(type, 0)!.AsObject();
        data.Remove(field);
        if (sent is not null) { data[field] = sent.DeepClone(); }
        var completed = await server.Services.GetRequiredService<CommandCompletion>().CompleteAsync(
            scene.RoomId, LiveScene.IdOf(Doctor),
            new WireCommand(Guid.CreateVersion7(), name, JsonElement.Parse(data.ToJsonString())));
        return JsonNode.Parse(completed.Data.ToArray())![field]?.ToJsonString() ?? "null";
    }

    private static IEnumerable<PropertyInfo> Marked(Type type) =>
        type.GetProperties().Where(property => property.IsDefined(typeof(FilledByServerAttribute)));

    private static IEnumerable<PropertyInfo> Cards(Type type) =>
        type.GetProperties().Where(property => property.PropertyType == typeof(MemberCard));

    private static string FieldOf(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    /// <summary>A value of the type as a client writes it; another for every variant.</summary>
    private static JsonNode? Sample(Type type, int variant)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) { return $"canary {variant}"; }
        if (type == typeof(bool)) { return variant == 1; }
        if (type == typeof(Guid)) { return new Guid(variant + 1, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 9); }
        if (type == typeof(DateOnly)) { return $"2026-03-0{variant + 1}"; }
        if (type == typeof(DateTimeOffset)) { return $"2026-03-0{variant + 1}T00:00:00Z"; }
        if (type.IsEnum)
        {
            return JsonSerializer.SerializeToNode(Enum.GetValues(type).GetValue(variant), type, WireJson.Options);
        }

        if (type.IsPrimitive) { return variant + 1; }
        if (type.IsGenericType && type.GetGenericArguments() is [var one])
        {
            return new JsonArray(Sample(one, variant));
        }

        if (type.IsAbstract || type.Namespace?.StartsWith("CaseRoom", StringComparison.Ordinal) is not true)
        {
            return null;
        }

        var whole = new JsonObject();
        foreach (var property in type.GetProperties().Where(property => property.CanWrite))
        {
            whole[FieldOf(property)] = Sample(property.PropertyType, variant);
        }

        return whole;
    }

    [GeneratedRegex(@"((?:^///.*\n)+)public sealed record (\w+)", RegexOptions.Multiline)]
    private static partial Regex Records();

    [GeneratedRegex("""<param name="(\w+)">(.*?)</param>""", RegexOptions.Singleline)]
    private static partial Regex Parameters();

    [GeneratedRegex(@"[Ff]illed in by the\s+(///\s+)?server")]
    private static partial Regex Filled();
}
