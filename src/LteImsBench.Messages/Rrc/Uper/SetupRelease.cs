namespace LteImsBench.Messages.Rrc.Uper;

/// <summary>CHOICE { release NULL, setup T }: the way TS 36.331 configures and removes a function.</summary>
/// <param name="Setup">The configuration; null releases it.</param>
public sealed record SetupRelease<T>(T? Setup)
    where T : class, IRrcType, new()
{
    public static SetupRelease<T> Release { get; } = new((T?)null);

    public static implicit operator SetupRelease<T>(T setup) => new(setup);
}
