using System.Net.Http.Json;
using System.Text.Json;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Access.Guard;

namespace CaseRoom.Client;

/// <summary>Reads what the server answers: the body, or the problem as an exception.</summary>
internal static class Answers
{
    public static async Task<T> ReadAsync<T>(HttpResponseMessage answer, CancellationToken cancel)
    {
        await RequireAsync(answer, cancel);
        try
        {
            return await answer.Content.ReadFromJsonAsync<T>(WireJson.Options, cancel)
                ?? throw new JsonException("The body is null.");
        }
        catch (JsonException)
        {
            throw new CaseRoomException(answer.StatusCode, "unreadable", "The server's answer is not of this version.");
        }
    }

    /// <exception cref="CaseRoomException">The answer is a problem.</exception>
    public static async Task RequireAsync(HttpResponseMessage answer, CancellationToken cancel)
    {
        if (answer.IsSuccessStatusCode) { return; }
        using (answer) { throw Problem(answer, await answer.Content.ReadAsByteArrayAsync(cancel)); }
    }

    private static CaseRoomException Problem(HttpResponseMessage answer, byte[] body)
    {
        try
        {
            var problem = JsonSerializer.Deserialize<ProblemBody>(body, WireJson.Options);
            if (problem?.Code is { } code)
            {
                return new CaseRoomException(answer.StatusCode, code, problem.Detail ?? problem.Title ?? code)
                {
                    Faults = problem.Faults ?? [],
                    Found = problem.Found ?? [],
                };
            }
        }
        catch (JsonException)
        {
            // Not from CaseRoom itself: a proxy in between, or another program at this address.
        }

        var status = (int)answer.StatusCode;
        return new CaseRoomException(answer.StatusCode, "http", $"The server answered with status {status}.");
    }

    private sealed record ProblemBody(
        string? Code = null, string? Title = null, string? Detail = null, IReadOnlyList<FileFault>? Faults = null,
        IReadOnlyList<FoundInText>? Found = null);
}
