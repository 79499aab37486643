using CaseRoom.Adapters.Decoder;
using CaseRoom.Grains.Materials;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Adapters;

/// <summary>Files of strangers are read in processes of their own.</summary>
public static class DecoderExtensions
{
    public static IServiceCollection AddDecoder(
        this IServiceCollection services, Func<IServiceProvider, DecoderOptions> options) =>
        services.AddSingleton<IFileCleaner>(provider => new ProcessFileCleaner(
            options(provider), provider.GetService<TimeProvider>()));
}
