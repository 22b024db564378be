namespace LteImsBench.Messages.Rrc.Uper;

/// <summary>The identifiers of an ASN.1 ENUMERATED, in the order of the members; those after <c>...</c> are extension additions.</summary>
[AttributeUsage(AttributeTargets.Enum)]
public sealed class EnumeratedAttribute(string identifiers) : Attribute
{
    public string Identifiers { get; } = identifiers;
}
