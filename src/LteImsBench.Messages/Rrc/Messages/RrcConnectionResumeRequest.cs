using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>RRCConnectionResumeRequest-r13, TS 36.331 §6.2.2.</summary>
public sealed record RrcConnectionResumeRequest : RrcMessage
{
    public ResumeIdentity ResumeIdentity { get; set; } = new ResumeIdentity.ResumeId(default);

    public uint ShortResumeMacI { get; set; }

    public ResumeCause ResumeCause { get; set; }

    public uint Spare { get; set; }

    public override void Fields(UperCursor u)
    {
        u.Begin();
        u.Critical("rrcConnectionResumeRequest-r13");
        u.Begin();
        ResumeIdentity = u.Choice("resumeIdentity-r13", ResumeIdentity);
        ShortResumeMacI = u.Bits("shortResumeMAC-I-r13", ShortResumeMacI, 16);
        ResumeCause = u.Enum("resumeCause-r13", ResumeCause);
        Spare = u.Bits("spare", Spare, 1);
        u.End();
        u.EndCritical();
        u.End();
    }
}

/// <summary>resumeIdentity-r13 of RRCConnectionResumeRequest-r13.</summary>
public abstract record ResumeIdentity : IRrcChoice<ResumeIdentity>
{
    public static Alternatives<ResumeIdentity> Alternatives { get; } = new Alternatives<ResumeIdentity>()
        .Add("resumeID-r13", static () => new ResumeId(default))
        .Add("truncatedResumeID-r13", static () => new TruncatedResumeId(default));

    public abstract void Fields(UperCursor u);

    /// <summary>Alternative <c>resumeID-r13</c>.</summary>
    public sealed record ResumeId(ulong Value) : ResumeIdentity
    {
        public ulong Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Bits64(null, Value, 40);
    }

    /// <summary>Alternative <c>truncatedResumeID-r13</c>.</summary>
    public sealed record TruncatedResumeId(uint Value) : ResumeIdentity
    {
        public uint Value { get; set; } = Value;

        public override void Fields(UperCursor u) => Value = u.Bits(null, Value, 24);
    }
}
