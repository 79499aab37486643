using CaseRoom.Adapters;
using CaseRoom.Adapters.Decoder;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.Settings;
using Microsoft.Extensions.Options;

namespace CaseRoom.Server.Materials;

/// <summary>Documents and images of a room.</summary>
internal static class MaterialSetup
{
    public static WebApplicationBuilder AddMaterials(this WebApplicationBuilder builder)
    {
        builder.Services.AddValidatedSettings<MaterialSettings>(MaterialSettings.Section);
        builder.Services.AddDecoder(provider =>
        {
            var settings = provider.GetRequiredService<IOptions<MaterialSettings>>().Value;
            return new DecoderOptions
            {
                MayRunUnconfined = settings.MayReadUnconfined ?? builder.Environment.IsDevelopment(),
                AtOnce = settings.FilesReadAtOnce,
                LongestTime = TimeSpan.FromSeconds(settings.FileReadSeconds),
            };
        });
        // A value of another form is for the check at start to name.
        if (builder.Configuration[$"{MaterialSettings.Section}:{nameof(MaterialSettings.VirusScanner)}"]
            is { } scanner && scanner.Contains(':', StringComparison.Ordinal))
        {
            builder.Services.AddClamd(scanner);
        }

        builder.Services.AddHostedService<FileReaderStart>();
        builder.Services.AddSingleton<UploadsUnderWay>().AddSingleton<FileIntake>().AddSingleton<MaterialUpload>()
            .AddSingleton<SharingGuard>()
            .AddSingleton<BlobSweep>()
            .AddHostedService(provider => provider.GetRequiredService<BlobSweep>());
        return builder;
    }

    public static WebApplication MapMaterials(this WebApplication app)
    {
        var materials = app.MapGroup("/api/rooms/{roomId:guid}/materials").RequireAuthorization();
        materials.MapPost("/", MaterialEndpoints.Upload)
            .WithName("uploadMaterial")
            .CountCalls().Count(Allowance.Uploads)
            .Accepts<Stream>("application/octet-stream");
        materials.MapGet("/{materialId:guid}/content", MaterialEndpoints.Content)
            .WithName("readMaterial")
            .Produces<Stream>(contentType: "application/octet-stream");
        materials.MapGet("/{materialId:guid}/original", MaterialEndpoints.Original)
            .WithName("readOriginal")
            .Count(Allowance.Exports)
            .Produces<Stream>(contentType: "application/octet-stream");
        app.MapGet("/api/rooms/{roomId:guid}/dicom-key", DicomKeyEndpoint.Read)
            .WithName("readDicomKey")
            .RequireAuthorization();
        return app;
    }
}
