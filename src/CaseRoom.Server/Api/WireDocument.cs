using System.Text.RegularExpressions;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CaseRoom.Server.Api;

/// <summary>
/// Makes the document precise: bodies by the serializer's contracts, every event and command of the catalogues, what
/// the hub carries, and problems.
/// </summary>
internal sealed partial class WireDocument : IOpenApiDocumentTransformer
{
    private const string ProblemName = "ProblemDetails";

    public Task TransformAsync(
        OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        var schemas = new WireSchemas(document);
        foreach (var kind in StreamCatalogue.All) { Describe(kind, schemas, document); }
        foreach (var type in CarriedByTheHub()) { schemas.Of(type); }
        var problem = schemas.Named(ProblemName, Problem);
        var paths = new OpenApiPaths();
        foreach (var (path, item) in document.Paths.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            paths[path.Length > 1 ? path.TrimEnd('/') : path] = item;
        }

        document.Paths = paths;
        foreach (var call in context.DescriptionGroups.SelectMany(g => g.Items))
        {
            if (Find(document, call) is { } operation) { Describe(operation, call, schemas, problem, document); }
        }

        document.Info = new OpenApiInfo { Title = "CaseRoom", Version = "v1" };
        // Where it is served is not what it is: the same document everywhere.
        document.Servers = [];
        document.Tags = null;
        document.Components = new OpenApiComponents { Schemas = schemas.Components };
        document.RegisterComponents();
        return Task.CompletedTask;
    }

    private static void Describe(StreamCatalogue kind, WireSchemas schemas, OpenApiDocument document)
    {
        var events = schemas.Named(kind.EventUnion, () => WireSchemas.OneOf("type", kind.Events.All.Select(one =>
        {
            var name = $"{one.Type.Name}Event";
            schemas.Named(name, () => Envelope(
                ("sequence", schemas.Of(typeof(long))), ("at", schemas.Of(typeof(DateTimeOffset))),
                ("actor", schemas.Of(typeof(Guid))), ("commandId", schemas.Of(typeof(Guid))),
                ("type", WireSchemas.Word(one.Name)), ("data", schemas.Of(one.Type))));
            return (one.Name, new OpenApiSchemaReference(name, document));
        })));
        if (kind.Batch is { } batch) { schemas.Replace(batch, "events", WireSchemas.ListOf(events)); }
        schemas.Named(kind.CommandUnion, () => WireSchemas.OneOf("type", kind.Commands.All.Select(one =>
        {
            var name = $"{one.Type.Name}Command";
            schemas.Named(name, () => Optional(["basedOn", "looked"], Envelope(
                ("commandId", schemas.Of(typeof(Guid))), ("type", WireSchemas.Word(one.Name)),
                ("basedOn", schemas.Of(typeof(long?))), ("looked", schemas.Of(typeof(bool))),
                ("data", schemas.Of(one.Type)))));
            return (one.Name, new OpenApiSchemaReference(name, document));
        })));
    }

    private static OpenApiSchema Envelope(params (string Name, IOpenApiSchema Schema)[] fields) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = fields.ToDictionary(f => f.Name, f => f.Schema),
        Required = new SortedSet<string>(fields.Select(f => f.Name), StringComparer.Ordinal),
    };

    private static OpenApiSchema Optional(string[] names, OpenApiSchema schema)
    {
        schema.Required!.ExceptWith(names);
        return schema;
    }

    /// <summary>Types of the hub's methods beside the commands and events, which the catalogues describe.</summary>
    private static IEnumerable<Type> CarriedByTheHub() => typeof(IRoomsClient).GetMethods()
        .Concat(typeof(IRoomsHub).GetMethods())
        .OrderBy(m => m.Name, StringComparer.Ordinal)
        .SelectMany(m => m.GetParameters().Select(p => p.ParameterType))
        .Where(t => t != typeof(IReadOnlyList<WireCommand>));

    private static OpenApiSchema Problem()
    {
        var text = () => new OpenApiSchema { Type = JsonSchemaType.String };
        return Optional(["detail"], Envelope(
            ("type", text()), ("title", text()), ("status", new OpenApiSchema { Type = JsonSchemaType.Integer }),
            ("detail", text()), ("code", text())));
    }

    private static OpenApiOperation? Find(OpenApiDocument document, ApiDescription call)
    {
        var path = "/" + Constraint().Replace(call.RelativePath ?? "", "{$1}").TrimEnd('/');
        return document.Paths.TryGetValue(path, out var item)
            ? item.Operations?.GetValueOrDefault(new HttpMethod(call.HttpMethod!))
            : null;
    }

    private static void Describe(
        OpenApiOperation operation, ApiDescription call, WireSchemas schemas, IOpenApiSchema problem,
        OpenApiDocument document)
    {
        operation.Tags = null;
        var body = call.ParameterDescriptions.FirstOrDefault(p => p.Source == BindingSource.Body)?.Type;
        foreach (var content in operation.RequestBody?.Content?.Values ?? [])
        {
            content.Schema = body is null ? schemas.Of(typeof(Stream)) : BodyOf(body, call, schemas, document);
        }

        foreach (var response in call.SupportedResponseTypes)
        {
            var key = response.StatusCode.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (response.Type is null || response.Type == typeof(void)) { continue; }
            foreach (var content in operation.Responses?[key].Content?.Values ?? [])
            {
                content.Schema = schemas.Of(response.Type);
            }
        }

        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            var type = call.ParameterDescriptions.First(p => p.Name == parameter.Name).Type;
            var standard = parameter.Schema?.Default;
            parameter.Schema = schemas.Of(Nullable.GetUnderlyingType(type) ?? type);
            if (parameter.Schema is OpenApiSchema own) { own.Default = standard; }
        }

        operation.Responses ??= [];
        operation.Responses["default"] = new OpenApiResponse
        {
            Description = "Refused, with a stable code",
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/problem+json"] = new OpenApiMediaType { Schema = problem },
            },
        };
    }

    private static IOpenApiSchema BodyOf(Type body, ApiDescription call, WireSchemas schemas, OpenApiDocument document)
    {
        if (body == typeof(Stream)) { return schemas.Of(body); }
        return body == typeof(IReadOnlyList<WireCommand>)
            && StreamCatalogue.All.FirstOrDefault(
                k => $"/{call.RelativePath}".StartsWith(k.Path, StringComparison.Ordinal)) is { } kind
            ? WireSchemas.ListOf(new OpenApiSchemaReference(kind.CommandUnion, document))
            : schemas.Of(body);
    }

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Constraint();
}
