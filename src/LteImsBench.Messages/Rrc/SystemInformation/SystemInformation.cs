using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SystemInformation, TS 36.331 §6.2.2.</summary>
public sealed record SystemInformation : RrcMessage, IExtensible
{
    public SequenceOf<SibTypeAndInfo> SibTypeAndInfo { get; set; } = [];

    public OctetString? LateNonCriticalExtension { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public override void Fields(UperCursor u)
    {
        u.Begin();
        u.Critical("systemInformation-r8");
        u.Begin(this, optionals: 1);
        SibTypeAndInfo = u.List("sib-TypeAndInfo", SibTypeAndInfo, 1, 32, static (c, v) => c.Choice(null, v));
        u.NonCritical(2);
        LateNonCriticalExtension = u.OptionalOctets("lateNonCriticalExtension", LateNonCriticalExtension);
        u.Tail();
        u.End();
        u.EndCritical();
        u.End();
    }
}

/// <summary>sib-TypeAndInfo of SystemInformation.</summary>
public abstract record SibTypeAndInfo : IRrcChoice<SibTypeAndInfo>
{
    public static Alternatives<SibTypeAndInfo> Alternatives { get; } = new Alternatives<SibTypeAndInfo>()
        .Add("sib2", static () => new Sib2(new()))
        .Add("sib3", static () => new Sib3(new()))
        .Add("sib4", static () => new Sib4(new()))
        .Add("sib5", static () => new Sib5(new()))
        .Add("sib6", static () => new Sib6(new()))
        .Add("sib7", static () => new Sib7(new()))
        .Add("sib8", static () => new Sib8(new()))
        .Add("sib9", static () => new Sib9(new()))
        .Add("sib10", static () => new Sib10(new()))
        .Add("sib11", static () => new Sib11(new()))
        .Extensible<Unknown>()
        .Add("sib12-v920", static () => new Sib12(new()))
        .Add("sib13-v920", static () => new Sib13(new()))
        .Add("sib14-v1130", static () => new Sib14(new()))
        .Add("sib15-v1130", static () => new Sib15(new()))
        .Add("sib16-v1130", static () => new Sib16(new()))
        .NotDecoded("sib17-v1250")
        .NotDecoded("sib18-v1250")
        .NotDecoded("sib19-v1250")
        .Add("sib20-v1310", static () => new Sib20(new()))
        .NotDecoded("sib21-v1430")
        .Add("sib24-v1530", static () => new Sib24(new()))
        .NotDecoded("sib25-v1530")
        .NotDecoded("sib26-v1530")
        .Add("sib26a-v1610", static () => new Sib26A(new()))
        .NotDecoded("sib27-v1610")
        .NotDecoded("sib28-v1610")
        .NotDecoded("sib29-v1610")
        .NotDecoded("sib30-v1700")
        .NotDecoded("sib31-v1700")
        .NotDecoded("sib32-v1700");

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>sib2</c>.</summary>
    public sealed record Sib2(SystemInformationBlockType2 Value) : SibTypeAndInfo
    {
        public SystemInformationBlockType2 Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value.Fields(u);
    }

    /// <summary>Alternative <c>sib3</c>.</summary>
    public sealed record Sib3(SystemInformationBlockType3 Value) : SibTypeAndInfo
    {
        public SystemInformationBlockType3 Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value.Fields(u);
    }

    /// <summary>Alternative <c>sib4</c>.</summary>
    public sealed record Sib4(SystemInformationBlockType4 Value) : SibTypeAndInfo
    {
        public SystemInformationBlockType4 Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value.Fields(u);
    }

    /// <summary>Alternative <c>sib5</c>.</summary>
    public sealed record Sib5(SystemInformationBlockType5 Value) : SibTypeAndInfo
    {
        public SystemInformationBlockType5 Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value.Fields(u);
    }

    /// <summary>Alternative <c>sib6</c>.</summary>
    public sealed record Sib6(SystemInformationBlockType6 Value) : SibTypeAndInfo
    {
        public SystemInformationBlockType6 Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value.Fields(u);
    }

    /// <summary>Alternative <c>sib7</c>.</summary>
    public sealed record Sib7(SystemInformationBlockType7 Value) : SibTypeAndInfo
    {
        public SystemInformationBlockType7 Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value.Fields(u);
    }

    /// <summary>Alternative <c>sib8</c>.</summary>
    public sealed record Sib8(SystemInformationBlockType8 Value) : SibTypeAndInfo
    {
        public SystemInformationBlockType8 Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value.Fields(u);
    }

    /// <summary>Alternative <c>sib9</c>.</summary>
    public sealed record Sib9(SystemInformationBlockType9 Value) : SibTypeAndInfo
    {
        public SystemInformationBlockType9 Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value.Fields(u);
    }

    /// <summary>Alternative <c>sib10</c>.</summary>
    public sealed record Sib10(SystemInformationBlockType10 Value) : SibTypeAndInfo
    {
        public SystemInformationBlockType10 Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value.Fields(u);
    }

    /// <summary>Alternative <c>sib11</c>.</summary>
    public sealed record Sib11(SystemInformationBlockType11 Value) : SibTypeAndInfo
    {
        public SystemInformationBlockType11 Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value.Fields(u);
    }

    /// <summary>Alternative <c>sib12-v920</c>.</summary>
    public sealed record Sib12(SystemInformationBlockType12 Value) : SibTypeAndInfo
    {
        public SystemInformationBlockType12 Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value.Fields(u);
    }

    /// <summary>Alternative <c>sib13-v920</c>.</summary>
    public sealed record Sib13(SystemInformationBlockType13 Value) : SibTypeAndInfo
    {
        public SystemInformationBlockType13 Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value.Fields(u);
    }

    /// <summary>Alternative <c>sib14-v1130</c>.</summary>
    public sealed record Sib14(SystemInformationBlockType14 Value) : SibTypeAndInfo
    {
        public SystemInformationBlockType14 Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value.Fields(u);
    }

    /// <summary>Alternative <c>sib15-v1130</c>.</summary>
    public sealed record Sib15(SystemInformationBlockType15 Value) : SibTypeAndInfo
    {
        public SystemInformationBlockType15 Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value.Fields(u);
    }

    /// <summary>Alternative <c>sib16-v1130</c>.</summary>
    public sealed record Sib16(SystemInformationBlockType16 Value) : SibTypeAndInfo
    {
        public SystemInformationBlockType16 Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value.Fields(u);
    }

    /// <summary>Alternative <c>sib20-v1310</c>.</summary>
    public sealed record Sib20(SystemInformationBlockType20 Value) : SibTypeAndInfo
    {
        public SystemInformationBlockType20 Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value.Fields(u);
    }

    /// <summary>Alternative <c>sib24-v1530</c>.</summary>
    public sealed record Sib24(SystemInformationBlockType24 Value) : SibTypeAndInfo
    {
        public SystemInformationBlockType24 Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value.Fields(u);
    }

    /// <summary>Alternative <c>sib26a-v1610</c>.</summary>
    public sealed record Sib26A(SystemInformationBlockType26A Value) : SibTypeAndInfo
    {
        public SystemInformationBlockType26A Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value.Fields(u);
    }

    /// <summary>An alternative of a later release.</summary>
    public sealed record Unknown : SibTypeAndInfo, IUnknownAlternative
    {
        public int Index { get; set; }

        public OctetString Octets { get; set; }

        public override void Fields(UperCursor u) => Octets = u.Opaque(Octets);
    }
}
