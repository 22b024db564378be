namespace LteImsBench.Messages.Rrc.Uper;

/// <summary>CHOICE { explicitValue T, defaultValue NULL }, where the default is that of TS 36.331 §9.2.</summary>
/// <param name="Explicit">The configuration; null is the default one.</param>
public sealed record ExplicitOrDefault<T>(T? Explicit)
    where T : class, IRrcType, new()
{
    public static ExplicitOrDefault<T> Default { get; } = new((T?)null);

    public static implicit operator ExplicitOrDefault<T>(T value) => new(value);
}
