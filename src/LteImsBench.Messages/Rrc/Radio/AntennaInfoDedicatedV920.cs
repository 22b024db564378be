using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>AntennaInfoDedicated-v920, TS 36.331 §6.3.2.</summary>
public sealed record AntennaInfoDedicatedV920 : IRrcType
{
    public CodebookSubsetRestrictionV920? CodebookSubsetRestrictionV920 { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        CodebookSubsetRestrictionV920 = u.OptionalChoice("codebookSubsetRestriction-v920", CodebookSubsetRestrictionV920);
        u.End();
    }
}

/// <summary>codebookSubsetRestriction-v920 of AntennaInfoDedicated-v920.</summary>
public abstract record CodebookSubsetRestrictionV920 : IRrcChoice<CodebookSubsetRestrictionV920>
{
    public static Alternatives<CodebookSubsetRestrictionV920> Alternatives { get; } = new Alternatives<CodebookSubsetRestrictionV920>()
        .Add("n2TxAntenna-tm8-r9", static () => new N2TxAntennaTm8(default))
        .Add("n4TxAntenna-tm8-r9", static () => new N4TxAntennaTm8(default));

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>n2TxAntenna-tm8-r9</c>.</summary>
    public sealed record N2TxAntennaTm8(uint Value) : CodebookSubsetRestrictionV920
    {
        public uint Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Bits(null, Value, 6);
    }

    /// <summary>Alternative <c>n4TxAntenna-tm8-r9</c>.</summary>
    public sealed record N4TxAntennaTm8(uint Value) : CodebookSubsetRestrictionV920
    {
        public uint Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Bits(null, Value, 32);
    }
}
