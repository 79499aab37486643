using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Chaos.Hosts;

/// <summary>Puts something between a port and whoever asks for it.</summary>
internal static class Decoration
{
    /// <exception cref="InvalidOperationException">Nobody offers that port: the control would be none.</exception>
    public static void Decorate<T>(this IServiceCollection services, Func<IServiceProvider, T, T> around)
        where T : class
    {
        var offered = services.Last(one => one.ServiceType == typeof(T));
        services.Remove(offered);
        services.AddSingleton(provider => around(provider, (T)(offered.ImplementationInstance
            ?? offered.ImplementationFactory?.Invoke(provider)
            ?? ActivatorUtilities.CreateInstance(provider, offered.ImplementationType!))));
    }
}
