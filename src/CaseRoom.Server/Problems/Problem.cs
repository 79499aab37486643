using System.Text.Json;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Access.Guard;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CaseRoom.Server.Problems;

/// <summary>One kind of RFC 9457 problem.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">Stable; clients translate by it.</param>
/// <param name="Title">What is wrong, in English, for whoever reads the traffic.</param>
internal sealed record Problem(int Status, string Code, string Title)
{
    private const string MediaType = "application/problem+json";

    /// <summary>As the result of an endpoint.</summary>
    /// <param name="detail">What this occurrence adds; never a name or text of a case.</param>
    public ProblemHttpResult ToResult(string? detail = null) => TypedResults.Problem(Details(detail));

    /// <summary>The same, with what the guard asks about.</summary>
    public ProblemHttpResult ToResult(IReadOnlyList<FoundInText> found)
    {
        var details = Details(detail: null);
        details.Extensions["found"] = JsonSerializer.SerializeToElement(found, WireJson.Options);
        return TypedResults.Problem(details);
    }

    /// <summary>As the answer of a part of the pipeline that has no endpoint.</summary>
    public Task WriteAsync(HttpContext context, string? detail = null)
    {
        context.Response.StatusCode = Status;
        return context.Response.WriteAsJsonAsync(
            Details(detail), options: null, contentType: MediaType, context.RequestAborted);
    }

    private ProblemDetails Details(string? detail) => new()
    {
        Type = $"urn:caseroom:problem:{Code}",
        Title = Title,
        Status = Status,
        Detail = detail,
        Extensions = { ["code"] = Code },
    };
}
