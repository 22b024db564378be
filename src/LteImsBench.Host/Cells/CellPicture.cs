using LteImsBench.Dsp;

namespace LteImsBench.Host.Cells;

/// <summary>What a scan shows of a cell in a plot.</summary>
/// <param name="Pbch">Equalised symbols of the PBCH.</param>
/// <param name="Pdsch">Equalised symbols of PDSCHs with system information and paging.</param>
/// <param name="GridPowerDb">Power of resource elements in dB of full scale: symbol by symbol, subcarriers ascending.</param>
/// <param name="GridSymbols">Symbols of the grid.</param>
/// <param name="GridSfn">Frame in which the grid begins, at its subframe 0.</param>
public sealed record CellPicture(Cf32[] Pbch, Cf32[] Pdsch, float[] GridPowerDb, int GridSymbols, int GridSfn);
