using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CaseRoom.Contracts.Wire;
using Microsoft.OpenApi;

namespace CaseRoom.Server.Api;

/// <summary>
/// Schemas of the wire's types, read from the serializer's own contracts: what the document says is what is written.
/// The framework's schemas inline, allow numbers as strings and leave discriminators optional.
/// </summary>
internal sealed class WireSchemas(OpenApiDocument document)
{
    private readonly Dictionary<string, Type> names = [];
    private readonly SortedDictionary<string, IOpenApiSchema> components = new(StringComparer.Ordinal);
    private readonly Dictionary<(Type Type, string Property), IOpenApiSchema> replaced = [];

    public IDictionary<string, IOpenApiSchema> Components => components;

    /// <summary>States by hand what the serializer cannot know, such as what a list of raw JSON holds.</summary>
    public void Replace(Type type, string property, IOpenApiSchema schema) => replaced[(type, property)] = schema;

    public IOpenApiSchema Named(string name, Func<IOpenApiSchema> make)
    {
        if (!components.ContainsKey(name)) { components[name] = make(); }
        return new OpenApiSchemaReference(name, document);
    }

    /// <exception cref="InvalidOperationException">Two types would have one name in the document.</exception>
    public IOpenApiSchema Of(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) { return OrNull(Of(inner)); }
        if (Scalar(type) is { } scalar) { return scalar; }
        var contract = WireJson.Options.GetTypeInfo(type);
        return contract.Kind switch
        {
            JsonTypeInfoKind.Enumerable => ListOf(Of(contract.ElementType!)),
            JsonTypeInfoKind.Dictionary => new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                AdditionalProperties = Of(contract.ElementType!),
            },
            JsonTypeInfoKind.Object when contract.PolymorphismOptions is { } union =>
                Reference(type, () => Union(union)),
            JsonTypeInfoKind.Object => Reference(type, () => Object(contract)),
            _ when type.IsEnum => Reference(type, () => Words(type)),
            _ => new OpenApiSchema(),
        };
    }

    public static OpenApiSchema ListOf(IOpenApiSchema items) => new() { Type = JsonSchemaType.Array, Items = items };

    public static OpenApiSchema Word(string word) => new() { Type = JsonSchemaType.String, Const = word };

    /// <summary>One of several objects, told apart by the literal that each has in a required property.</summary>
    public static OpenApiSchema OneOf(string property, IEnumerable<(string Word, OpenApiSchemaReference Schema)> cases)
    {
        var all = cases.ToList();
        return new OpenApiSchema
        {
            OneOf = [.. all.Select(c => (IOpenApiSchema)c.Schema)],
            Discriminator = new OpenApiDiscriminator
            {
                PropertyName = property,
                Mapping = all.ToDictionary(c => c.Word, c => c.Schema),
            },
        };
    }

    private static IOpenApiSchema OrNull(IOpenApiSchema schema)
    {
        if (schema is not OpenApiSchema { Type: { } type } own)
        {
            return new OpenApiSchema { OneOf = [schema, new OpenApiSchema { Type = JsonSchemaType.Null }] };
        }

        own.Type = type | JsonSchemaType.Null;
        return own;
    }

    private static OpenApiSchema? Scalar(Type type) => type switch
    {
        _ when type == typeof(string) => Plain(JsonSchemaType.String),
        _ when type == typeof(bool) => Plain(JsonSchemaType.Boolean),
        _ when type == typeof(int) => Plain(JsonSchemaType.Integer, "int32"),
        _ when type == typeof(long) => Plain(JsonSchemaType.Integer, "int64"),
        _ when type == typeof(double) || type == typeof(decimal) => Plain(JsonSchemaType.Number),
        _ when type == typeof(Guid) => Plain(JsonSchemaType.String, "uuid"),
        _ when type == typeof(DateTimeOffset) => Plain(JsonSchemaType.String, "date-time"),
        _ when type == typeof(DateOnly) => Plain(JsonSchemaType.String, "date"),
        _ when type == typeof(Uri) => Plain(JsonSchemaType.String, "uri"),
        _ when type == typeof(byte[]) => Plain(JsonSchemaType.String, "byte"),
        _ when type == typeof(Stream) => Plain(JsonSchemaType.String, "binary"),
        _ => null,
    };

    private static OpenApiSchema Plain(JsonSchemaType type, string? format = null) =>
        new() { Type = type, Format = format };

    private static OpenApiSchema Words(Type type) => new()
    {
        Type = JsonSchemaType.String,
        Enum = [.. Enum.GetValues(type).Cast<object>()
            .Select(value => JsonSerializer.SerializeToNode(value, type, WireJson.Options)!)],
    };

    private IOpenApiSchema Reference(Type type, Func<IOpenApiSchema> make)
    {
        if (!names.TryAdd(type.Name, type) && names[type.Name] != type)
        {
            throw new InvalidOperationException(
                $"{type.FullName} and {names[type.Name].FullName} have one name on the wire: rename one of them.");
        }

        if (!components.ContainsKey(type.Name))
        {
            // Stands before it is made, so that a type which holds itself ends.
            components[type.Name] = new OpenApiSchema();
            components[type.Name] = make();
        }

        return new OpenApiSchemaReference(type.Name, document);
    }

    private OpenApiSchema Union(JsonPolymorphismOptions union)
    {
        var property = union.TypeDiscriminatorPropertyName;
        return OneOf(property, union.DerivedTypes.Select(derived =>
        {
            var word = (string)derived.TypeDiscriminator!;
            var name = ((OpenApiSchemaReference)Of(derived.DerivedType)).Reference.Id!;
            var whole = (OpenApiSchema)components[name];
            whole.Properties!.TryAdd(property, Word(word));
            whole.Required!.Add(property);
            return (word, new OpenApiSchemaReference(name, document));
        }));
    }

    private OpenApiSchema Object(JsonTypeInfo contract)
    {
        var schema = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Properties = new Dictionary<string, IOpenApiSchema>(),
            Required = new SortedSet<string>(StringComparer.Ordinal),
        };
        foreach (var property in contract.Properties.Where(p => p.Get is not null))
        {
            var value = replaced.GetValueOrDefault((contract.Type, property.Name)) ?? Of(property.PropertyType);
            var nullable = property.IsGetNullable && !property.PropertyType.IsValueType;
            schema.Properties[property.Name] = nullable ? OrNull(value) : value;
            if (property.AssociatedParameter is not { HasDefaultValue: true }) { schema.Required.Add(property.Name); }
        }

        return schema;
    }
}
