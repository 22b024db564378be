using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SystemInformationBlockType14-r11, TS 36.331 §6.3.1.</summary>
public sealed record SystemInformationBlockType14 : IRrcType, IExtensible
{
    public EabParam? EabParam { get; set; }

    public OctetString? LateNonCriticalExtension { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 2, extensible: true);
        EabParam = u.OptionalChoice("eab-Param-r11", EabParam);
        LateNonCriticalExtension = u.OptionalOctets("lateNonCriticalExtension", LateNonCriticalExtension);
        u.End();
    }
}

/// <summary>eab-Param-r11 of SystemInformationBlockType14-r11.</summary>
public abstract record EabParam : IRrcChoice<EabParam>
{
    public static Alternatives<EabParam> Alternatives { get; } = new Alternatives<EabParam>()
        .Add("eab-Common-r11", static () => new EabCommon(new()))
        .Add("eab-PerPLMN-List-r11", static () => new EabPerPlmnList([]));

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>eab-Common-r11</c>.</summary>
    public sealed record EabCommon(EabConfig Value) : EabParam
    {
        public EabConfig Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value.Fields(u);
    }

    /// <summary>Alternative <c>eab-PerPLMN-List-r11</c>.</summary>
    public sealed record EabPerPlmnList(SequenceOf<EabConfigPlmn> Value) : EabParam
    {
        public SequenceOf<EabConfigPlmn> Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.List(null, Value, 1, 6);
    }
}
