using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SystemInformationBlockType6-v8h0-IEs, TS 36.331 §6.3.1.</summary>
public sealed record SystemInformationBlockType6V8H0 : IRrcType, IExtensible
{
    public SequenceOf<CarrierFreqInfoUtraFddV8H0>? CarrierFreqListUtraFddV8H0 { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 2);
        CarrierFreqListUtraFddV8H0 = u.OptionalList("carrierFreqListUTRA-FDD-v8h0", CarrierFreqListUtraFddV8H0, 1, 16);
        u.Tail();
        u.End();
    }
}
