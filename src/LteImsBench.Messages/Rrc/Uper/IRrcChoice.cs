using LteImsBench.Core;

namespace LteImsBench.Messages.Rrc.Uper;

/// <summary>A CHOICE of TS 36.331: an abstract record, each alternative a sealed record.</summary>
public interface IRrcChoice<T> : IRrcType
    where T : class, IRrcChoice<T>
{
    static abstract Alternatives<T> Alternatives { get; }
}

/// <summary>An alternative of a later release, kept as octets.</summary>
public interface IUnknownAlternative
{
    /// <summary>Position among the extension additions, from 0.</summary>
    int Index { get; set; }

    OctetString Octets { get; set; }
}
