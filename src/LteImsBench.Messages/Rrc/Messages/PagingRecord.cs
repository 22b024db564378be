using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>PagingRecord, TS 36.331 §6.2.2.</summary>
public sealed record PagingRecord : IRrcType, IExtensible
{
    public PagingUeIdentity UeIdentity { get; set; } = new PagingUeIdentity.STmsi(default);

    public CnDomain CnDomain { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, extensible: true);
        UeIdentity = u.Choice("ue-Identity", UeIdentity);
        CnDomain = u.Enum("cn-Domain", CnDomain);
        u.End();
    }
}

/// <summary>cn-Domain of PagingRecord.</summary>
[Enumerated("ps cs")]
public enum CnDomain
{
    Ps,
    Cs,
}
